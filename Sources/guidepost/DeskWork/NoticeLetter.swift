import Desk
import GuideGraph
import GuideSession
import Journal

/// A notice as the operator's command gets it: one JSON object. It names things by their ids; of what a customer told only
/// the variables that the operator asks for by name are in it.
struct NoticeLetter {
  let desk: FrontDesk
  let book: SessionBook
  let variables: [VariableName]

  func json(of notice: Notice, in store: any StoreSnapshot) throws -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init(name: "key", value: .string(notice.id.text)), .init(name: "kind", value: .string(notice.kind.rawValue)),
      .init(name: "dueAt", value: .string(FrontDesk.iso(notice.dueAt, zone: "UTC"))),
      .init(name: "session", value: .string(notice.session.text)),
    ]
    fields += subjectFields(of: notice.subject)
    if !variables.isEmpty { fields.append(.init(name: "variables", value: try told(in: notice.session, store))) }
    return .object(fields)
  }

  private func subjectFields(of subject: Notice.Subject) -> [JSONValue.Field] {
    switch subject {
    case .appointment(let appointment): desk.fields(of: appointment)
    case .entry(let entry): desk.fields(of: entry)
    case .visit(let visit): desk.fields(of: visit)
    case .message(let message): desk.fields(of: message)
    }
  }

  /// What the customer's session still has. A value that was erased, or a session of another place, gives nothing.
  private func told(in session: SessionReference, _ store: any StoreSnapshot) throws -> JSONValue {
    let stream = StreamID.session(session.text)
    guard try store.head(of: stream) > 0, let kept = try? book.open(stream, in: store) else { return .object([]) }
    return .object(
      variables.compactMap { name in
        kept.session.value(of: name).map { JSONValue.Field(name: name.text, value: .string($0)) }
      })
  }
}

extension FrontDesk {
  fileprivate func fields(of appointment: Appointment) -> [JSONValue.Field] {
    [
      .init(name: "reference", value: .string(appointment.reference.text)),
      .init(name: "sequence", value: .integer(Int64(appointment.sequence))),
    ] + fields(of: appointment.time) + [
      .init(name: "calendar", value: .string(appointment.iCalendar(under: plan)))
    ]
  }

  fileprivate func fields(of entry: WaitlistEntry) -> [JSONValue.Field] {
    guard let offer = entry.offer else { return [] }
    return [
      .init(name: "reference", value: .string(entry.reference.text)),
      .init(name: "keptUntil", value: .string(Self.iso(offer.until, zone: offer.time.zone))),
    ] + fields(of: offer.time)
  }

  private func fields(of time: SlotTime) -> [JSONValue.Field] {
    let branch = plan.branches[time.branch]
    let fields: [(String, String?)] = [
      ("service", time.service.text), ("serviceName", plan.services[time.service]?.name),
      ("start", Self.iso(time.start, zone: time.zone)), ("end", Self.iso(time.end, zone: time.zone)),
      ("zone", time.zone), ("branch", time.branch.text), ("place", place(of: time)),
      ("directions", branch?.directions), ("resource", time.resource?.text),
    ]
    return fields.compactMap { name, text in text.map { JSONValue.Field(name: name, value: .string($0)) } }
  }

  fileprivate func fields(of visit: Visit) -> [JSONValue.Field] {
    let fields: [(String, JSONValue?)] = [
      ("ticket", .string(visit.ticket.description)), ("queue", .string(visit.line.name)),
      ("queueName", plan.queues[.init(visit.line.name)].map { .string($0.name) }),
      ("urgent", .bool(visit.priority == .urgent)), ("callback", .bool(visit.wantsCallback)),
      ("reason", visit.reason.map { .string($0.text) }),
      ("joinedAt", .string(Self.iso(visit.joinedAt, zone: "UTC"))),
    ]
    return fields.compactMap { name, value in value.map { JSONValue.Field(name: name, value: $0) } }
  }

  fileprivate func fields(of message: Message) -> [JSONValue.Field] {
    [
      .init(name: "message", value: .string(message.id.text)), .init(name: "inbox", value: .string(message.inbox.text)),
      .init(name: "leftAt", value: .string(Self.iso(message.leftAt, zone: "UTC"))),
    ]
  }
}

extension Session {
  /// Canonical text of a variable, the innermost guide's first; nil where nothing is known, and for a secret.
  fileprivate func value(of name: VariableName) -> String? {
    let frame = state.journey.frames.last { $0.variables[name] != nil }
    guard let frame, library[frame.guide]?.variables[name]?.privacy != .secret else { return nil }
    return frame.variables[name]?.lexical
  }
}
