import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

/// Serves many sessions over one pair of streams: a command a line in, messages out.
final class ProtocolServer {
  private let driver: SessionDriver
  private let workspace: Workspace
  private let surroundings: Surroundings
  private var sessions: [String: KeptSession] = [:]

  init(_ driver: SessionDriver, _ workspace: Workspace, _ surroundings: Surroundings) {
    self.driver = driver
    self.workspace = workspace
    self.surroundings = surroundings
  }

  func serve() {
    while let line = surroundings.readLine() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      for message in answer(to: line) { surroundings.print(message.text) }
    }
    for kept in sessions.values { try? driver.book.release(kept) }
  }

  /// The messages that answer one line. Whatever is wrong with it changes nothing.
  func answer(to line: String) -> [JSONValue] {
    let request: ProtocolRequest
    do throws(ProtocolRequest.Mistake) {
      request = try ProtocolRequest(line)
    } catch {
      return [ProtocolMessage.error(error.text, session: JSONValue(parsing: line)?["session"]?.string)]
    }
    do {
      return try carryOut(request)
    } catch {
      return [ProtocolMessage.error("\(error)", session: request.session)]
    }
  }

  private func carryOut(_ request: ProtocolRequest) throws -> [JSONValue] {
    switch request.order {
    case .start, .resume: return try open(request)
    default:
      guard let kept = sessions[request.session] else {
        throw ProtocolRequest.Mistake("no session \"\(request.session)\"")
      }
      return try go(on: kept, request)
    }
  }

  private func open(_ request: ProtocolRequest) throws -> [JSONValue] {
    guard sessions[request.session] == nil else {
      throw ProtocolRequest.Mistake("session \"\(request.session)\" is running already")
    }
    var kept: KeptSession
    switch request.order {
    case .start(let guide, let locale, let zone, let channel, let variables):
      let id = SessionBook.randomName()
      let zone = zone ?? workspace.project.settings.zone ?? surroundings.zone
      kept = try driver.book.begin(
        GuideID(guide), in: workspace,
        .init(session: id, channel: channel, locale: locale, zone: zone, variables: variables),
        at: surroundings.now())
    case .resume(let text, let channel):
      guard let code = ResumeCode(text) else { throw ProtocolRequest.Mistake("\"\(text)\" is not a resume code") }
      kept =
        try channel == .customer
        ? driver.lookOn(with: code) ?? driver.book.resume(code, channel: channel, at: surroundings.now())
        : driver.book.resume(code, channel: channel, at: surroundings.now())
    default: return []
    }
    if try driver.visit(servedIn: kept) == nil { try driver.settle(&kept) }
    var messages = try arrive(&kept, request.session)
    if let code = kept.code { messages[messages.count - 1].append("code", .string(code.description)) }
    sessions[request.session] = kept
    return messages
  }

  /// Everything said on the way, then what is waited for.
  private func arrive(_ kept: inout KeptSession, _ name: String) throws -> [JSONValue] {
    let written = try messages(to: &kept, name)
    if let visit = try driver.visit(servedIn: kept) {
      return written + [ProtocolMessage.served(visit, session: name)]
    }
    try joinByItself(&kept)
    let said = kept.said.filter { !$0.isEnding }.map { ProtocolMessage.said($0, session: name) }
    kept.said = []
    return written + said + [try waiting(kept, name)]
  }

  /// What the other side has written and was not told yet.
  private func messages(to kept: inout KeptSession, _ name: String) throws -> [JSONValue] {
    // Whoever looks on while a colleague drives must take in what that one did, too.
    let isServed = kept.session.state.effects.contains { $0.kind == .served }
    try driver.book.takeIn(isServed ? .everything : .asides, of: &kept)
    return try driver.unseenMessages(of: &kept).map { ProtocolMessage.written($0, session: name) }
  }

  /// With the embedded desk a hand-off is carried out and reported.
  private func joinByItself(_ kept: inout KeptSession) throws {
    guard driver.desk != nil, case .handoff(let request) = kept.session.waiting, request.ticket == nil else { return }
    try driver.join(&kept)
  }

  private func waiting(_ kept: KeptSession, _ name: String) throws -> JSONValue {
    switch kept.session.waiting {
    case .prompt(let prompt):
      ProtocolMessage.prompt(prompt, forAgent: kept.session.state.channel == .agent, session: name)
    case .confirm(let confirm): ProtocolMessage.confirm(confirm, session: name)
    case .message(let message): ProtocolMessage.message(message, session: name)
    case .action(let action): ProtocolMessage.action(action, isUndo: false, session: name)
    case .undo(let action): ProtocolMessage.action(action, isUndo: true, session: name)
    case .fact(let fact): ProtocolMessage.fact(fact, session: name)
    case .handoff(let handoff):
      ProtocolMessage.handoff(
        handoff, place: try driver.place(of: kept), times: try driver.timesInstead(of: kept), session: name)
    case .appointment(let request):
      ProtocolMessage.appointment(request, slots: try driver.slots(for: request, kept), session: name)
    case .finished(let ending):
      ProtocolMessage.outcome(ending, code: kept.code?.description, session: name)
    case .stuck(let reason):
      ProtocolMessage.error("the guide cannot go on (\(reason)); offer the customer a person", session: name)
    }
  }
}

// MARK: - Orders

extension ProtocolServer {
  private func go(on kept: KeptSession, _ request: ProtocolRequest) throws -> [JSONValue] {
    var kept = kept
    let name = request.session
    var messages: [JSONValue] = []
    switch request.order {
    case .start, .resume: break
    case .take(.answer(.text(let words))) where kept.session.waiting.isMessage:
      try driver.leaveMessage(words, &kept)
    case .take(let command):
      let events = try driver.take(command, on: &kept, by: kept.speaker)
      messages += refusals(events, kept, name)
      if !messages.isEmpty, !events.contains(where: \.isMove) {
        sessions[name] = kept
        return messages
      }
    case .back: try driver.take(.back, on: &kept, by: kept.speaker)
    case .change(let step, let guide, let reply):
      let change = GuideSession.Command.change(try key(step, guide, kept), reply)
      let events = try driver.take(change, on: &kept, by: kept.speaker)
      messages += refusals(events, kept, name)
    case .help: messages.append(try inform(&kept, .help, "help", name))
    case .why: messages.append(try inform(&kept, .why, "why", name))
    case .simpler: messages.append(try inform(&kept, .simpler, "simpler", name))
    case .summary: messages.append(ProtocolMessage.summary(kept.session.summary, session: name))
    case .status: try refresh(&kept)
    case .message(let words): try driver.write(words, to: &kept)
    case .queue(let report): try queue(report, &kept)
    case .bookInstead(let slot): try bookInstead(slot, &kept)
    case .appointment(let order): try appoint(order, &kept)
    case .pause, .stop: return try end(kept, request)
    }
    messages += try arrive(&kept, name)
    sessions[name] = kept
    return messages
  }

  private func end(_ kept: KeptSession, _ request: ProtocolRequest) throws -> [JSONValue] {
    var kept = kept
    if try driver.visit(servedIn: kept) != nil {
      try driver.note(isHere: false, in: &kept)
    } else if !kept.session.isFinished {
      try driver.book.take(.pause, on: &kept, at: surroundings.now())
    }
    try driver.book.release(kept)
    sessions[request.session] = nil
    return [
      .object([
        "session": .string(request.session), "type": "paused", "code": kept.code.map { .string($0.description) },
      ])
    ]
  }

  /// Another process may have called or served the customer meanwhile.
  private func refresh(_ kept: inout KeptSession) throws {
    let now = try driver.book.open(kept.stream)
    guard now.version > kept.version else { return }
    let code = kept.code
    kept = now
    kept.code = code
  }

  private func key(_ step: String, _ guide: String?, _ kept: KeptSession) throws -> StepKey {
    let answers = kept.session.summary.map(\.step) + kept.session.state.journey.answers.map(\.step)
    if let guide { return StepKey(GuideID(guide), StepID(step)) }
    return answers.last { $0.step.text == step } ?? StepKey(kept.session.state.journey.key.guide, StepID(step))
  }

  private func inform(
    _ kept: inout KeptSession, _ command: GuideSession.Command, _ type: String, _ name: String
  ) throws -> JSONValue {
    try driver.take(command, on: &kept, by: kept.speaker)
    guard case .prompt(let prompt) = kept.session.waiting else {
      return ProtocolMessage.help(type, step: kept.session.state.journey.key, "", session: name)
    }
    let text =
      switch command {
      case .help: prompt.help ?? prompt.text
      case .why: prompt.why
      default: prompt.simpler ?? prompt.text
      }
    return ProtocolMessage.help(type, step: prompt.step, text?.plain ?? "", session: name)
  }

  private func refusals(_ events: [Event], _ kept: KeptSession, _ name: String) -> [JSONValue] {
    events.compactMap { event in
      switch event.body {
      case .refused(let refused):
        ProtocolMessage.refused(
          refused.step, reason: refused.reason.rawValue,
          text: kept.session.refusalText(refused)?.plain ?? refused.plainText,
          variable: refused.variableName, session: name)
      case .noMatch(let miss):
        ProtocolMessage.refused(
          miss.step, reason: "no-match", text: "Sorry, I did not get that.", variable: nil, session: name)
      default: nil
      }
    }
  }

  private func queue(_ report: GuideSession.Command.HandoffReport, _ kept: inout KeptSession) throws {
    guard driver.desk != nil else {
      try driver.take(.handoff(report), on: &kept)
      return
    }
    switch report {
    case .left, .declined: try driver.leaveQueue(&kept)
    case .callback: try driver.callBack(&kept)
    case .served, .closed, .busy, .queued, .booked:
      throw ProtocolRequest.Mistake("the desk answers for its queues; start with --desk host to answer yourself")
    }
  }

  private func bookInstead(_ slot: String, _ kept: inout KeptSession) throws {
    guard driver.desk != nil else {
      throw ProtocolRequest.Mistake("\"booked\" is for the built-in desk; this host answers for its queues itself")
    }
    guard case .handoff = kept.session.waiting else {
      throw ProtocolRequest.Mistake("this session is not at a hand-off")
    }
    try driver.bookInstead(slot, &kept)
  }

  private func appoint(_ order: ProtocolRequest.AppointmentOrder, _ kept: inout KeptSession) throws {
    guard case .appointment(let request) = kept.session.waiting else {
      throw ProtocolRequest.Mistake("this session is not at an appointment")
    }
    guard driver.desk != nil else {
      try driver.take(.appointment(order.report(for: request)), on: &kept)
      return
    }
    switch order.result {
    case .booked:
      guard let slot = order.slot else { throw ProtocolRequest.Mistake("\"slot\" is missing") }
      try driver.bookSlot(slot, &kept)
    case .changed:
      guard let slot = order.slot else { throw ProtocolRequest.Mistake("\"slot\" is missing") }
      try driver.changeBooking(try reference(order, request, kept), to: slot, &kept)
    case .cancelled: try driver.cancelBooking(try reference(order, request, kept), &kept)
    case .checkedIn: try driver.checkIn(try reference(order, request, kept), &kept)
    case .unavailable, .declined, .failed: try driver.take(.appointment(order.report(for: request)), on: &kept)
    }
  }

  /// A host may pass on what a customer typed, so wrong references count here as they do in a conversation.
  private func reference(
    _ order: ProtocolRequest.AppointmentOrder, _ request: AppointmentRequest, _ kept: KeptSession
  ) throws -> String {
    let typed = try order.reference(request)
    do {
      if let booking = try driver.booking(typed, for: kept) { return booking.reference }
    } catch let refusal as CodeRefusal {
      throw Refusal(refusal.aboutReference)
    }
    throw ProtocolRequest.Mistake("\"\(typed)\" is no reference; one looks like 7K4M-92QX-T3HB")
  }
}

extension ProtocolRequest.AppointmentOrder {
  func reference(_ request: AppointmentRequest) throws -> String {
    guard let reference = booking["reference"] ?? request.reference else {
      throw ProtocolRequest.Mistake("\"reference\" is missing")
    }
    return reference
  }

  /// What a host that owns the calendar tells.
  func report(for request: AppointmentRequest) -> GuideSession.Command.AppointmentReport {
    let made = Booking(
      reference: booking["reference"] ?? slot ?? "", service: request.service, start: booking["start"] ?? "",
      end: booking["end"] ?? "", place: booking["place"] ?? "", zone: booking["zone"] ?? "")
    switch result {
    case .booked: return .booked(made)
    case .changed: return .changed(made)
    case .cancelled: return .cancelled(made)
    case .checkedIn: return .checkedIn(made)
    case .unavailable: return .unavailable
    case .declined: return .declined
    case .failed: return .failed("the host said so")
    }
  }
}

extension ProtocolRequest.Mistake: CustomStringConvertible {
  var description: String { text }
}

extension JSONValue {
  mutating func append(_ name: String, _ value: JSONValue) {
    guard case .object(var fields) = self, !fields.contains(where: { $0.name == name }) else { return }
    fields.append(.init(name: name, value: value))
    self = .object(fields)
  }
}

extension KeptSession {
  /// Who says what the host passes on.
  fileprivate var speaker: Event.Actor { session.state.channel == .agent ? .agent : .customer }
}

extension Waiting {
  var isMessage: Bool {
    if case .message = self { return true }
    return false
  }
}

extension Event {
  /// Whether the walk went somewhere.
  var isMove: Bool {
    if case .stepEntered = body { return true }
    return false
  }
}
