#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// A desk with an operator's command that keeps what it is given, a line each.
  final class WorkBench {
    let desk: DeskBench
    private var letters: String { desk.folder + "/letters" }

    init() throws { desk = try DeskBench() }

    /// Saturday 5 December 2026, 08:00 and 10:00 in London, three engineers each.
    static let saturday = ["engineers@1796457600", "engineers@1796464800"]

    var command: String { "cat >> '\(letters)'" }

    @discardableResult
    func work(_ words: String..., delivering command: String? = nil) -> DeskBench.Result {
      desk.run(["desk", "work", "--once", "--deliver", command ?? self.command] + words)
    }

    func book(_ slot: String = saturday[0]) throws -> String {
      let booked = desk.run("desk", "book", "engineer-visit", slot, "--format", "json")
      return try #require(booked.json?["reference"]?.string, "\(booked.errors)")
    }

    /// What the operator's command got so far.
    var received: [JSONValue] {
      guard let text = try? String(contentsOfFile: letters, encoding: .utf8) else { return [] }
      return text.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
    }

    var kinds: [String?] { received.map { $0["kind"]?.string } }
  }
#endif
