import Foundation
import Testing

/// Guides made at random, all of their runs tried in the session itself, and every claim of the linter held against them.
///
/// `make truth` does so with 5,000 guides; GUIDEPOST_TRUTH says how many.
@Suite struct TruthTests {
  private static let guides = ProcessInfo.processInfo.environment["GUIDEPOST_TRUTH"].flatMap(Int.init) ?? 272
  private static let first = ProcessInfo.processInfo.environment["GUIDEPOST_TRUTH_FROM"].flatMap(Int.init) ?? 0
  /// Stands of a walk that are gone into; a guide with more is tried in part.
  private static let budget = ProcessInfo.processInfo.environment["GUIDEPOST_TRUTH_STANDS"].flatMap(Int.init) ?? 64
  private static let shares = 8

  @Test func `what the linter claims holds in every run, and what runs show it has told`() async throws {
    let checked = try await withThrowingTaskGroup { group in
      for share in 0..<Self.shares { group.addTask { try Self.check(share) } }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    // Claims of every kind were really made.
    for kind in Self.kinds where Self.guides >= 5_000 { #expect(checked[kind, default: 0] > 0, "\(kind)") }
    if ProcessInfo.processInfo.environment["GUIDEPOST_TRUTH"] != nil {
      print(checked.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
  }

  /// How often each kind of claim was made of one share of the guides.
  private static func check(_ share: Int) throws -> [String: Int] {
    var checked: [String: Int] = [:]
    for seed in stride(from: first + share, to: first + guides, by: shares) {
      var maker = SmallGuides(seed: seed)
      let sources = maker.sources()
      if guides == 1 { print(sources.joined(separator: "\n")) }
      var claims = try Claims(
        sources, name: "guide \(seed)", budget: budget, corrects: maker.focus.hasCorrections)
      try claims.check()
      checked.merge(claims.checked, uniquingKeysWith: +)
    }
    return checked
  }

  private static let kinds = [
    "values", "never reached", "gap met", "division by zero met", "bypass met", "unreachable-step",
    "unreachable-by-conditions", "condition-always-true", "condition-always-false", "branch-unreachable",
    "branches-not-exhaustive", "division-by-zero", "maybe-unset-variable", "value-out-of-range", "loop-exit-impossible",
    "loop-without-exit", "loop-without-input", "no-path-to-outcome", "no-human-escape", "requirement-bypass",
    "dead-assignment", "answer-never-used", "certainly set", "gates", "free", "free outcomes",
  ]
}
