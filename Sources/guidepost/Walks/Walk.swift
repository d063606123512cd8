import GuideDocument
import GuideGraph
import GuideSession

/// A conversation written down (Documentation/WalkFormat.md): what is put in, and what has to come out.
struct Walk: Sendable {
  /// Its id, else the name of its file.
  var name: String
  /// The start of its `walk` element.
  var place: Diagnostic.Place
  var guide: GuideID
  /// The conversation's clock, which stands still: milliseconds since 1970 UTC.
  var at: Int64
  var channel = Session.Channel.customer
  /// IANA; the project's where nil.
  var zone: String?
  var locale: String?
  /// Values known from the start, by variable.
  var given: [String: String] = [:]
  var supplies = Supplies()
  var expectations: [Expectation] = []
}

extension Walk {
  /// What a person says at a question.
  enum Answer: Hashable, Sendable {
    case options([String])
    case typed(String)
    case form([String: String])
  }

  /// How a queue stands.
  struct Queue: Hashable, Sendable {
    enum State: String, Hashable, Sendable { case open, closed, busy }

    static let standard = Queue(state: .open, position: 1, wait: 0)

    var state: State
    /// From 1.
    var position: Int
    /// Minutes.
    var wait: Int
  }

  enum Service: String, Hashable, Sendable { case available, unavailable, failed }

  enum Action: Hashable, Sendable {
    case done(String?)
    case failed
  }

  enum Handoff: String, Hashable, Sendable { case served, declined, left, callback }

  enum Appointment: Hashable, Sendable {
    /// The number of the slot, from 1.
    case booked(slot: Int)
    case declined
  }

  /// Everything that a walk holds ready, by step, queue, service or action.
  struct Supplies: Sendable {
    var answers = Supply<Answer>("the answer to")
    var confirms = Supply<Bool>("the confirmation of")
    var messages = Supply<String>("the message for")
    var queues = Supply<Queue>("the state of queue")
    var services = Supply<Service>("the state of service")
    var actions = Supply<Action>("the result of action")
    var handoffs = Supply<Handoff>("the result of hand-off")
    var appointments = Supply<Appointment>("the result of appointment")

    /// Those that the conversation had no use for, in the order of the file.
    var unused: [Leftover] {
      let all =
        answers.unused + confirms.unused + messages.unused + queues.unused + services.unused + actions.unused
        + handoffs.unused + appointments.unused
      return all.sorted { $0.place.bytes.lower < $1.place.bytes.lower }
    }
  }
}

/// Something of a walk that was never used.
struct Leftover: Hashable, Sendable {
  /// Such as `the answer to "light"`.
  var words: String
  var place: Diagnostic.Place
}
