import GuideGraph
import GuideSession

extension ProtocolRequest {
  static func order(_ command: Name, _ fields: ProtocolFields) throws(Mistake) -> Order {
    switch command {
    case .start: try start(fields)
    case .resume: .resume(code: try fields.required("code"), channel: try channel(fields))
    case .answer: .take(.answer(try reply(fields)))
    case .back: .back
    case .change:
      .change(step: try fields.required("step"), guide: try fields.text("guide"), try reply(fields))
    case .help: .help
    case .why: .why
    case .simpler: .simpler
    case .summary: .summary
    case .status: .status
    case .agent: .take(.person)
    case .restart: .take(.restart)
    case .timeout: .take(.timeout)
    case .message: .message(try fields.required("text"))
    case .pause: .pause
    case .stop: .stop
    case .fact: .take(.fact(try fields.scalar("value").map { [$0] }))
    case .handoff: try handoff(fields)
    case .appointment: .appointment(try appointment(fields))
    case .action: .take(.action(try action(fields)))
    case .feedback:
      .take(
        .feedback(
          solved: try fields.flag("solved"), score: try fields.number("score", in: 1...5),
          comment: try fields.text("comment")))
    case .read: .take(.agent(.read))
    case .note: .take(.agent(.note(try fields.required("text"))))
    case .objection: .take(.agent(.objection(ObjectionID(try fields.required("id")))))
    case .return: .take(.agent(.return))
    case .jump: .take(.agent(.jump(StepID(try fields.required("step")), reason: try fields.text("reason"))))
    }
  }

  private static func channel(_ fields: ProtocolFields) throws(Mistake) -> Session.Channel {
    try fields.word("channel", of: Session.Channel.self) ?? .customer
  }

  private static func start(_ fields: ProtocolFields) throws(Mistake) -> Order {
    .start(
      guide: try fields.required("guide"), locale: try fields.text("locale"), zone: try fields.text("zone"),
      channel: try channel(fields), variables: try fields.table("variables"))
  }

  /// What `value` says, or that the question is left out.
  private static func reply(_ fields: ProtocolFields) throws(Mistake) -> GuideSession.Command.Reply {
    let skips = try fields.flag("skip") ?? false
    guard let value = fields["value"] else {
      guard skips else { throw Mistake("\"value\" is missing") }
      return .skip
    }
    guard !skips else { throw Mistake("give \"value\" or \"skip\", not both") }
    switch value {
    case .array(let items):
      var ids: [String] = []
      for item in items { ids.append(try ProtocolFields.scalar(item, "value")) }
      return .options(ids)
    case .object: return .form(try ProtocolFields.table(value, "value"))
    case .null, .bool, .integer, .number, .string: return .text(value.scalarText ?? "")
    }
  }

  private enum HandoffResult: String, CaseIterable {
    case served, closed, busy, declined, left, callback, queued, booked

    /// The fields that belong to this result alone.
    var fields: [String] {
      switch self {
      case .queued: ["ticket", "position"]
      case .booked: ["slot"]
      case .served, .closed, .busy, .declined, .left, .callback: []
      }
    }
  }

  private static func handoff(_ fields: ProtocolFields) throws(Mistake) -> Order {
    let result = try fields.requiredWord("result", of: HandoffResult.self)
    for other in HandoffResult.allCases where other != result {
      guard let extra = other.fields.first(where: { fields[$0] != nil }) else { continue }
      throw Mistake(
        "\"\(extra)\" belongs to the result \"\(other.rawValue)\", not to \"\(result.rawValue)\"")
    }
    switch result {
    case .served: return .queue(.served)
    case .closed: return .queue(.closed)
    case .busy: return .queue(.busy)
    case .declined: return .queue(.declined)
    case .left: return .queue(.left)
    case .callback: return .queue(.callback)
    case .queued:
      return .queue(
        .queued(
          ticket: try fields.required("ticket"), position: try fields.number("position", in: 1...Int.max), withheld: [])
      )
    case .booked: return .bookInstead(slot: try fields.required("slot"))
    }
  }

  private static func appointment(_ fields: ProtocolFields) throws(Mistake) -> AppointmentOrder {
    let result = try fields.requiredWord("result", of: AppointmentOrder.Result.self)
    var booking: [String: String] = [:]
    for name in ["reference", "start", "end", "place", "zone"] { booking[name] = try fields.text(name) }
    return AppointmentOrder(result: result, slot: try fields.text("slot"), booking: booking)
  }

  private enum ActionResult: String, CaseIterable { case done, failed }

  private static func action(_ fields: ProtocolFields) throws(Mistake) -> GuideSession.Command.ActionReport {
    let value = try fields.scalar("value")
    let reason = try fields.text("reason")
    switch try fields.requiredWord("result", of: ActionResult.self) {
    case .done: return .done(value)
    case .failed: return .failed(reason ?? "the host said so")
    }
  }
}
