import GuideDocument
import GuideGraph
import GuideSession

/// One line of the machine protocol, read. Its shapes are a promise (Schemas/protocol.schema.json).
struct ProtocolRequest {
  enum Order {
    case start(guide: String, locale: String?, zone: String?, channel: Session.Channel, variables: [String: String])
    case resume(code: String, channel: Session.Channel)
    case take(GuideSession.Command)
    case change(step: String, guide: String?, GuideSession.Command.Reply)
    case back
    case help, why, simpler, summary, status
    case queue(GuideSession.Command.HandoffReport)
    /// One of the times that were listed with a long wait.
    case bookInstead(slot: String)
    case appointment(AppointmentOrder)
    /// To the colleague who has or will have the session.
    case message(String)
    case pause, stop
  }

  struct AppointmentOrder {
    enum Result: String, CaseIterable {
      case booked, changed, cancelled
      case checkedIn = "checked-in"
      case unavailable, declined, failed
    }

    var result: Result
    var slot: String?
    var booking: [String: String]
  }

  /// A line that cannot be carried out. Nothing has changed.
  struct Mistake: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  var session: String
  var order: Order

  init(_ line: String) throws(Mistake) {
    guard let value = JSONValue(parsing: line) else { throw Mistake("this line is not JSON") }
    guard case .object = value else { throw Mistake("a line is one JSON object") }
    guard let session = value["session"]?.string, !session.isEmpty else { throw Mistake("\"session\" is missing") }
    guard let name = value["command"]?.string else { throw Mistake("\"command\" is missing") }
    guard let command = Name(rawValue: name) else {
      let near = Spelling(Name.allCases.map(\.rawValue)).suggestion(for: name).map { "; did you mean \"\($0)\"?" }
      throw Mistake("there is no command \"\(name)\"" + (near ?? ""))
    }
    self.session = session
    order = try Self.order(command, try ProtocolFields(value, of: name, known: command.fields))
  }

  enum Name: String, CaseIterable {
    case start, resume, answer, back, change, restart, help, why, simpler, summary, status, agent, timeout, message,
      pause, stop
    case fact, handoff, appointment, action, feedback
    case read, note, objection, `return`, jump

    /// Besides `session` and `command`.
    var fields: [String] {
      switch self {
      case .start: ["guide", "locale", "zone", "channel", "variables"]
      case .resume: ["code", "channel"]
      case .answer: ["value", "skip"]
      case .change: ["step", "guide", "value", "skip"]
      case .fact: ["value"]
      case .handoff: ["result", "ticket", "position", "slot"]
      case .appointment: ["result", "slot", "reference", "start", "end", "place", "zone"]
      case .action: ["result", "value", "reason"]
      case .feedback: ["solved", "score", "comment"]
      case .note, .message: ["text"]
      case .objection: ["id"]
      case .jump: ["step", "reason"]
      case .back, .restart, .help, .why, .simpler, .summary, .status, .agent, .timeout, .pause, .stop, .read, .return:
        []
      }
    }
  }
}
