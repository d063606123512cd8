import GuideDocument
import GuideGraph
import GuideSession

/// Holds what came of a walk against what it expects, in words for its author.
struct WalkComparison {
  private let result: WalkResult
  private let session: Session
  private let unused: [Leftover]

  init(_ result: WalkResult, _ session: Session, _ unused: [Leftover]) {
    self.result = result
    self.session = session
    self.unused = unused
  }

  var differences: [WalkDifference] {
    let trouble = result.ending.trouble.map { [WalkDifference(message: $0, place: result.walk.place)] } ?? []
    let missed = result.walk.expectations.flatMap(differences)
    return trouble + missed + unused.map { WalkDifference(message: "\($0.words) was never used", place: $0.place) }
  }

  private func differences(_ expectation: Expectation) -> [WalkDifference] {
    let messages = [
      expectation.outcome.flatMap(outcome), expectation.result.flatMap(kind), expectation.path.flatMap(path),
      expectation.through.flatMap(through), expectation.value.flatMap(value),
    ]
    return messages.compactMap { $0.map { WalkDifference(message: $0, place: expectation.place) } }
  }

  private func outcome(_ expected: StepID) -> String? {
    if case .reached(let step, _) = result.ending {
      return step.step == expected ? nil : "expected outcome \(expected), got \(step.step)"
    }
    return "expected outcome \(expected), which was not reached"
  }

  private func kind(_ expected: Outcome) -> String? {
    guard case .reached(let step, let got) = result.ending else {
      return "expected an end that is \(expected.rawValue), which was not reached"
    }
    return got == expected ? nil : "expected an end that is \(expected.rawValue), got \(got.rawValue) (\(step.step))"
  }

  private func path(_ expected: [StepID]) -> String? {
    let went = result.path
    guard went != expected else { return nil }
    let same = zip(expected, went).prefix { $0 == $1 }.count
    let after = same == 0 ? "at the start" : "after \(expected[same - 1])"
    guard same < went.count else { return "expected step \(expected[same]) \(after), but the walk ended there" }
    guard same < expected.count else { return "expected the path to end \(after), but it went on to \(went[same])" }
    return "expected step \(expected[same]) \(after), got \(went[same])"
  }

  private func through(_ expected: [StepID]) -> String? {
    let went = result.path
    var rest = went[...]
    for (index, step) in expected.enumerated() {
      guard let found = rest.firstIndex(of: step) else {
        let after = index == 0 ? "" : " after \(expected[index - 1])"
        let way = rest.isEmpty ? "it ended there" : "the way was \(Self.shortened(rest))"
        return "expected step \(step)\(after), but \(way)"
      }
      rest = rest[(found + 1)...]
    }
    return nil
  }

  private static func shortened(_ path: ArraySlice<StepID>) -> String {
    let words = path.prefix(12).map(\.text).joined(separator: " ")
    return path.count > 12 ? words + " ..." : words
  }

  private func value(_ expected: Expectation.ExpectedValue) -> String? {
    let got = session.state.journey.frames.first?.variables[expected.variable] ?? .empty
    guard !Self.isSame(expected.value, got) else { return nil }
    return "expected \(expected.variable) to be \(Self.words(expected.value)), got \(Self.words(got))"
  }

  private static func isSame(_ one: Value, _ other: Value) -> Bool {
    one == other || (one.items.count == other.items.count && zip(one.items, other.items).allSatisfy(isSame))
  }

  // The same instant may be written with different offsets, a number with more zeros.
  private static func isSame(_ one: Atomic, _ other: Atomic) -> Bool {
    one == other || one.order(to: other, zone: "UTC") == .same
  }

  private static func words(_ value: Value) -> String { value.isEmpty ? "unset" : "\"\(value.lexical)\"" }
}

extension WalkEnding {
  /// Why the conversation did not come to an end; nil where it did.
  var trouble: String? {
    switch self {
    case .reached: nil
    case .unanswered(let question): question.words
    case .stuck(let step, let reason): "the guide cannot go on at \(step.step) (\(reason)), and names no person"
    case .endless(let step): "the walk went on for \(WalkPlayer.turns) turns and was given up at \(step.step)"
    case .misused(let step, let reason): "at \(step.step): \(reason)"
    case .cannotStart(let reason): reason
    }
  }
}

extension OpenQuestion {
  /// Names the question and what it accepts.
  var words: String {
    let name = "\"\(step.step)\""
    if let refusal, given > 0 { return "the answer to \(name) was not taken: \(refusal) It accepts \(accepted)" }
    let what = element == "answer" ? "answer to" : element == "confirm" ? "confirmation of" : "message for"
    let times = given > 0 ? ", which was asked \(given + 1) times" : ""
    return "no \(what) \(name)\(times); it accepts \(accepted)"
  }
}
