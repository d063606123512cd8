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
    case appointment(AppointmentOrder)
    /// To the colleague who has or will have the session.
    case message(String)
    case pause, stop
  }

  struct AppointmentOrder {
    var result: String
    var slot: String?
    var booking: [String: String]
  }

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
    guard let command = value["command"]?.string else { throw Mistake("\"command\" is missing") }
    self.session = session
    order = try Self.order(command, value)
  }

  private static func order(_ command: String, _ value: JSONValue) throws(Mistake) -> Order {
    switch command {
    case "start": try start(value)
    case "resume": .resume(code: try text("code", of: value), channel: try channel(value))
    case "answer": .take(.answer(try reply(value)))
    case "back": .back
    case "change": .change(step: try text("step", of: value), guide: value["guide"]?.string, try reply(value))
    case "help": .help
    case "why": .why
    case "simpler": .simpler
    case "summary": .summary
    case "status": .status
    case "agent": .take(.person)
    case "restart": .take(.restart)
    case "timeout": .take(.timeout)
    case "message": .message(try text("text", of: value))
    case "pause": .pause
    case "stop": .stop
    case "fact": .take(.fact(value["value"]?.scalarText.map { [$0] }))
    case "handoff": .queue(try handoff(value))
    case "appointment": .appointment(try appointment(value))
    case "action": .take(.action(try action(value)))
    case "feedback": .take(try feedback(value))
    default:
      throw Mistake("there is no command \"\(command)\"")
    }
  }

  private static func text(_ name: String, of value: JSONValue) throws(Mistake) -> String {
    guard let text = value[name]?.scalarText else { throw Mistake("\"\(name)\" is missing") }
    return text
  }

  private static func channel(_ value: JSONValue) throws(Mistake) -> Session.Channel {
    guard let name = value["channel"]?.string else { return .customer }
    guard let channel = Session.Channel(rawValue: name) else {
      throw Mistake("\"channel\" is customer, agent or test, not \"\(name)\"")
    }
    return channel
  }

  private static func start(_ value: JSONValue) throws(Mistake) -> Order {
    var variables: [String: String] = [:]
    if case .object(let fields)? = value["variables"] {
      for field in fields {
        guard let text = field.value.scalarText else { throw Mistake("variable \"\(field.name)\" must be a text") }
        variables[field.name] = text
      }
    }
    return .start(
      guide: try text("guide", of: value), locale: value["locale"]?.string, zone: value["zone"]?.string,
      channel: try channel(value), variables: variables)
  }

  static func reply(_ value: JSONValue) throws(Mistake) -> GuideSession.Command.Reply {
    switch value["value"] {
    case .array(let items)?:
      let texts = items.compactMap(\.scalarText)
      guard texts.count == items.count else { throw Mistake("\"value\" is a list of option ids") }
      return .options(texts)
    case .object(let fields)?:
      var texts: [String: String] = [:]
      for field in fields {
        guard let text = field.value.scalarText else { throw Mistake("\"\(field.name)\" must be a text") }
        texts[field.name] = text
      }
      return .form(texts)
    case .null?, nil:
      guard value["skip"] == .bool(true) else { throw Mistake("\"value\" is missing") }
      return .skip
    case .some(let scalar): return .text(scalar.scalarText ?? "")
    }
  }

  private static func handoff(_ value: JSONValue) throws(Mistake) -> GuideSession.Command.HandoffReport {
    let result = try text("result", of: value)
    switch result {
    case "served": return .served
    case "closed": return .closed
    case "busy": return .busy
    case "declined": return .declined
    case "left": return .left
    case "callback": return .callback
    case "queued":
      let position: Int? = if case .integer(let number)? = value["position"] { Int(number) } else { nil }
      return .queued(ticket: value["ticket"]?.scalarText ?? "", position: position, withheld: [])
    default:
      throw Mistake(
        "\"result\" of a hand-off is served, closed, busy, declined, left, callback or queued, not \"\(result)\"")
    }
  }

  private static func appointment(_ value: JSONValue) throws(Mistake) -> AppointmentOrder {
    let result = try text("result", of: value)
    guard ["booked", "changed", "cancelled", "checked-in", "unavailable", "declined", "failed"].contains(result) else {
      throw Mistake(
        "\"result\" of an appointment is booked, changed, cancelled, checked-in, unavailable, declined or failed, "
          + "not \"\(result)\"")
    }
    var booking: [String: String] = [:]
    for name in ["reference", "start", "end", "place", "zone"] { booking[name] = value[name]?.scalarText }
    return AppointmentOrder(result: result, slot: value["slot"]?.scalarText, booking: booking)
  }

  private static func action(_ value: JSONValue) throws(Mistake) -> GuideSession.Command.ActionReport {
    let result = try text("result", of: value)
    switch result {
    case "done": return .done(value["value"]?.scalarText)
    case "failed": return .failed(value["reason"]?.scalarText ?? "the host said so")
    default: throw Mistake("\"result\" of an action is done or failed, not \"\(result)\"")
    }
  }

  private static func feedback(_ value: JSONValue) throws(Mistake) -> GuideSession.Command {
    let solved: Bool? = if case .bool(let flag)? = value["solved"] { flag } else { nil }
    var score: Int?
    if case .integer(let number)? = value["score"] {
      guard (1...5).contains(number) else { throw Mistake("\"score\" is 1 to 5") }
      score = Int(number)
    }
    return .feedback(solved: solved, score: score, comment: value["comment"]?.string)
  }
}
