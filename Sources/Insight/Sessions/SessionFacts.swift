package import GuideGraph
package import GuideSession

/// What figures and lists need to know of one session: a fold of its events that needs no guide.
package struct SessionFacts: Hashable, Sendable {
  package let id: String
  package let guide: GuideID
  package let version: String
  package let content: String
  package let channel: Session.Channel
  package let locale: String
  /// Milliseconds since 1970 UTC, of the first and the latest event.
  package let started: Int64
  package internal(set) var latest: Int64

  /// Whether each answer that still stands was one (true) or a jump (false), oldest first.
  var standing: [Bool] = []
  /// Answers ever given, also those taken back.
  package internal(set) var answersGiven = 0
  /// Steps that the walk came to at least once.
  package internal(set) var entered: Set<StepKey> = []
  /// The latest step at which somebody saw or was asked something.
  package internal(set) var lastStep: StepKey?
  /// The outcome that stands: going back from an end takes it away.
  package internal(set) var outcome: Event.OutcomeReached?
  package internal(set) var wrapUp: Event.WrappedUp?
  /// The last thing that happened was a fault of the guide, a service or the engine.
  package internal(set) var endsInFault = false
  package internal(set) var isPaused = false
  package internal(set) var isAbandoned = false
  /// The customer asked to be called back and has neither left nor been served since.
  package internal(set) var awaitsCall = false
  /// Who asked for a person, each time.
  package internal(set) var handoffs: [Event.HandoffRequested.Asker] = []
  package internal(set) var feedback: Event.Feedback?
  /// What agents found wrong with steps, in order.
  package internal(set) var flags: [Flag] = []

  package struct Flag: Hashable, Sendable {
    package let step: StepKey
    /// Milliseconds since 1970 UTC.
    package let time: Int64
    /// Nil once erased.
    package let words: String?
  }

  /// Nil where the events do not begin with the start of a session.
  package init?(_ events: some Sequence<Event>) {
    var events = events.makeIterator()
    guard let first = events.next(), let facts = SessionFacts(beginning: first) else { return nil }
    self = facts
    while let event = events.next() { take(event) }
  }

  /// Nil unless the event starts a session.
  package init?(beginning event: Event) {
    guard let start = event.start else { return nil }
    id = start.session
    guide = start.guide
    version = start.version
    content = start.content
    channel = start.channel
    locale = start.locale
    started = event.time
    latest = event.time
  }

  /// Answers on the way that stands in the end.
  package var answers: Int { standing.count { $0 } }
  package var isEngaged: Bool { answersGiven > 0 }
}
