import Desk
import Journal

/// `guidepost desk join`: a ticket for somebody who has no conversation with a guide.
enum JoinCommand {
  static let command = Subcommand.desk(
    "join", "give a ticket to somebody who stands at the door or calls", operands: "QUEUE",
    details: "Where the wait is likely to be longer than 30 minutes, what else there is is told and no ticket drawn;\n"
      + "--anyway draws one. Nobody is let in whose turn would hardly come before closing.",
    options: [
      .agentName, .flag("--anyway", "also where the wait is long"),
      .flag("--urgent", "before everybody else: for a safety case"),
      .flag("--remote", "is not here yet: yields when called before arriving, and keeps the place"),
      .flag("--callback", "wants to be called back, and keeps the place"),
      .value("--key", "TEXT", "the same key again draws no second ticket"),
    ],
    examples: [
      ("guidepost desk join clinic-reception", "a ticket from the stand at the door"),
      ("guidepost desk join broadband-care --remote --anyway", "on the way, and does not mind waiting"),
    ], run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    let queue = try office.queue(try arguments.operand("QUEUE"))
    let priority: Priority = arguments.has("--urgent") ? .urgent : .normal
    if !arguments.has("--anyway"), office.isOpen(queue) {
      let advice = try office.state().advice(joining: queue, under: office.plan, at: office.now, priority: priority)
      if case .offer(let wait, let elsewhere, _) = advice { return try tell(wait, elsewhere, queue, office) }
    }
    let key = arguments["--key"] ?? SessionBook.randomName()
    let wish = DeskCommand.JoinQueue(
      queue: queue.id, session: .init("desk/\(key)"), priority: priority, wantsCallback: arguments.has("--callback"),
      isRemote: arguments.has("--remote"))
    let state = try office.perform(.joinQueue(wish), key: "join/\(key)")
    guard case .visitJoined(let joined)? = state.event(for: DeskKey("join/\(key)"))?.change,
      let visit = state.visit(joined.ticket)
    else { throw UnknownVisit() }
    let position = state.position(of: joined.ticket, under: office.plan, at: office.now)
    let wait = try position.map { try office.quoted($0.wait, at: queue.id) }
    let words = position.map { " Number \($0.number) in line. \(wait?.sentence ?? "")" } ?? ""
    office.show(
      ["The ticket is \(joined.ticket)." + words],
      .object([
        "visit": visit.json, "position": position.map { .integer(Int64($0.number)) },
        "waitMinutes": wait?.minutes.json, "unattended": wait?.isUnattended == true ? true : nil,
      ]))
  }

  private static func tell(
    _ wait: WaitEstimate, _ elsewhere: [BranchChoice], _ queue: DeskPlan.Queue, _ office: DeskOffice
  ) throws {
    var lines = ["\(try office.quoted(wait, at: queue.id).sentence) No ticket was drawn."]
    lines += elsewhere.map { "Faster: \(office.desk.words($0))" }
    let bookable = office.plan.calendars.filter { queue.services.contains($0.service) }.map(\.service)
    lines += Set(bookable).sorted().map { "A time can be booked: guidepost desk slots \($0)" }
    lines.append("To wait anyway, or be called back: guidepost desk join \(queue.id) --anyway [--callback]")
    office.show(
      lines,
      .object([
        "offered": true, "waitMinutes": wait.minutes.json,
        "elsewhere": .array(elsewhere.map { .string($0.queue.text) }),
      ]))
  }
}

extension DeskOffice {
  fileprivate func isOpen(_ queue: DeskPlan.Queue) -> Bool { plan.hours[queue.hours]?.isOpen(at: now) ?? false }
}
