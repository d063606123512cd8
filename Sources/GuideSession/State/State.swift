package import GuideGraph

/// A session's whole state: the fold of its events.
package struct State: Hashable, Sendable {
  package var start: Event.SessionStarted?
  package var channel: Session.Channel = .customer
  package var journey = Journey()
  /// The journey before its first step.
  package var origin = Journey()
  /// The journey as it was before each of its answers; the answers before it are those of the journey.
  package var checkpoints: [Journey] = []
  package var effects: [Effect] = []
  /// The journey as it was when the customer asked for a person.
  package var beforePerson: Journey?
  package var visits: [StepKey: Int] = [:]
  /// The latest answer to each step, also after going back.
  package var previous: [StepKey: Answer] = [:]
  package var given: [VariableName: Value] = [:]
  package var notes: [Note] = []
  /// What nobody understood, latest last: an agent sees it.
  package var unmatched: [Note] = []
  package var messages: [Note] = []
  /// What customer and agent wrote to each other, in order.
  package var talk: [TalkLine] = []
  /// The number of the latest message of the other side that each was shown.
  package var seen: [Event.Actor: Int] = [:]
  /// Whether the customer's terminal is open; nil where it never said so.
  package var customerIsHere: Bool?
  package var bookings: [Booking] = []
  /// Variables that the customer kept back from whoever takes over.
  package var withheld: Set<VariableName> = []
  /// How the walk stood when the action that takes an effect back was started.
  package var beforeUndo: Standing?
  /// Steps passed since a person was last waited for, and the latest of them.
  package var passed = 0
  package var trail: [StepID] = []
  /// How often the guide could not go on since a person was last waited for.
  package var failures = 0
  package var isPaused = false
  package var isAbandoned = false
  package var feedback: Event.Feedback?
  package var wrapUp: Event.WrappedUp?
  /// The number of the latest event.
  package var number = 0
  /// Time of the latest event, milliseconds since 1970 UTC.
  package var now: Int64 = 0
  package var shownAt: Int64 = 0
  package var vaultCount = 0

  package struct Note: Hashable, Sendable {
    package var step: StepKey
    package var words: String?
  }

  package init() {}
}
