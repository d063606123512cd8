import Desk

/// `guidepost desk status`: each queue, who waits in it and who is with whom.
enum StatusCommand {
  static let command = Subcommand.desk(
    "status", "show each queue: open or closed, who waits and how long", operands: "[QUEUE ...]",
    examples: [("guidepost desk status broadband-care --format json", "one queue, for another program")],
    run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    let state = try office.state()
    let queues = try arguments.operands.isEmpty ? Array(office.plan.queues) : arguments.operands.map(office.queue)
    guard !queues.isEmpty else { throw Refusal("The desk has no queues. They stand in the project's desk document.") }
    let reports = queues.compactMap { QueueReport($0, state, office) }
    office.show(reports.flatMap(\.lines), .object(["queues": .array(reports.map(\.json))]))
  }
}

/// What is to be said of one queue.
private struct QueueReport {
  let queue: DeskPlan.Queue
  let status: QueueStatus
  let visits: [Visit]
  let state: DeskState
  let office: DeskOffice

  init?(_ queue: DeskPlan.Queue, _ state: DeskState, _ office: DeskOffice) {
    guard let status = state.queueStatus(queue.id, under: office.plan, at: office.now) else { return nil }
    self.queue = queue
    self.status = status
    self.state = state
    self.office = office
    visits = state.openVisits(in: .queue(queue.id))
  }

  var lines: [String] {
    let turn = status.turnWords.map { status.isOpen ? ", closes \($0)" : ", opens \($0)" } ?? ""
    var head = "\(queue.id), \(queue.name): \(status.isOpen ? "open" : "closed")\(turn). "
    head +=
      status.waiting == 0 ? "Nobody waits." : "\(status.waiting) waiting, the longest \(words(status.longestWait))."
    if status.isOpen { head += " Who joins now waits \(status.wait.minutes.words)." }
    return [head] + visits.map { "  \($0.ticket) \(describe($0))" }
  }

  private func words(_ length: Int64) -> String { CallHeading.time(length) }

  private func describe(_ visit: Visit) -> String {
    var words = "joined \(self.words(office.now - visit.joinedAt)) ago"
    switch visit.stage {
    case .waiting: words = "waits, \(words)"
    case .called(let call): words = "called by \(call.agent) \(self.words(office.now - call.at)) ago"
    case .parked: words = "parked, \(words)"
    case .served(let agent, _, let since): words = "served by \(agent) for \(self.words(office.now - since))"
    case .finished, .left, .missed: break
    }
    if visit.priority == .urgent { words += ", URGENT" }
    if visit.wantsCallback { words += ", wants a call back" }
    return words
  }

  var json: JSONValue {
    .object([
      "queue": .string(queue.id.text), "name": .string(queue.name), "open": .bool(status.isOpen),
      "opens": status.reopens.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "closes": status.closes.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "waiting": .integer(Int64(status.waiting)), "limit": status.limit.map { .integer(Int64($0)) },
      "longestWaitSeconds": .integer(status.longestWait / 1_000),
      "waitMinutes": .array([
        .integer(Int64(status.wait.minutes.lowerBound)), .integer(Int64(status.wait.minutes.upperBound)),
      ]),
      "visits": .array(visits.map { $0.json }),
    ])
  }
}

extension Visit {
  var json: JSONValue {
    .object([
      "ticket": .string(ticket.description), "stage": .string(stage.word), "agent": agent.map { .string($0.text) },
      "joinedAt": .string(FrontDesk.iso(joinedAt, zone: "UTC")), "urgent": priority == .urgent ? true : nil,
      "callback": wantsCallback ? true : nil, "reason": reason.map { .string($0.text) },
      "reference": booking.map { .string($0.text) },
    ])
  }

  private var agent: AgentID? {
    switch stage {
    case .called(let call): call.agent
    case .served(let agent, _, _): agent
    case .waiting, .parked, .finished, .left, .missed: nil
    }
  }
}

extension Visit.Stage {
  var word: String {
    switch self {
    case .waiting: "waiting"
    case .called: "called"
    case .parked: "parked"
    case .served: "served"
    case .finished: "finished"
    case .left: "left"
    case .missed: "missed"
    }
  }
}
