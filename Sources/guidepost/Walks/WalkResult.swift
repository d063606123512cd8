import GuideDocument
import GuideGraph
import GuideSession

/// What came of playing a walk.
struct WalkResult: Sendable {
  var walk: Walk
  var ending: WalkEnding
  /// Everything that happened, for coverage and reports.
  var events: [Event]
  var transcript: [WalkLine]
  var differences: [WalkDifference]

  var passed: Bool { differences.isEmpty }

  /// Steps of the walk's own guide in the order in which they were entered.
  var path: [StepID] {
    events.compactMap { event in
      guard case .stepEntered(let entered) = event.body, entered.step.guide == walk.guide else { return nil }
      return entered.step.step
    }
  }
}

/// How a conversation came to its end.
enum WalkEnding: Hashable, Sendable {
  case reached(StepKey, Outcome)
  /// The walk has no answer for what is asked.
  case unanswered(OpenQuestion)
  /// The guide could not go on, and names no person.
  case stuck(StepKey, reason: String)
  /// It went on and on.
  case endless(StepKey)
  /// The session made no sense of what the walk said.
  case misused(StepKey, reason: String)
  case cannotStart(String)
}

/// What a walk had no answer for.
struct OpenQuestion: Hashable, Sendable {
  var step: StepKey
  /// What would be accepted, in words.
  var accepted: String
  /// How the walk is written to answer it, such as `answer`.
  var element: String
  /// How many answers for the step were used before.
  var given: Int
  /// Why the latest of them was not taken.
  var refusal: String?
}

/// Something that went another way than the walk says.
struct WalkDifference: Hashable, Sendable {
  var message: String
  var place: Diagnostic.Place
}
