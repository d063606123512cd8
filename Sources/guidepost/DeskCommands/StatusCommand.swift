import Desk
import Foundation

/// `guidepost desk status`: each queue, who waits in it and who is with whom.
enum StatusCommand {
  static let command = Subcommand.desk(
    "status", "show each queue and counter: who is there, who waits and how long", operands: "[QUEUE ...]",
    details: "--watch shows it again whenever something has changed, until Ctrl-C.",
    options: [.flag("--watch", "go on showing it")],
    examples: [
      ("guidepost desk status broadband-care --format json", "one queue, for another program"),
      ("guidepost desk status --watch", "a board for the wall"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    let queues = try arguments.operands.isEmpty ? Array(office.plan.queues) : arguments.operands.map(office.queue)
    guard !queues.isEmpty else { throw Refusal("The desk has no queues. They stand in the project's desk document.") }
    var board = try board(queues, isWhole: arguments.operands.isEmpty, office)
    office.show(board.lines, board.json)
    while arguments.has("--watch") {
      Thread.sleep(forTimeInterval: 1)
      let next = try self.board(queues, isWhole: arguments.operands.isEmpty, office)
      if next.lines != board.lines { office.show([""] + next.lines, next.json) }
      board = next
    }
  }

  /// What is on the board. A whole one shows counters, and visits in lines that the desk document no longer has.
  static func board(
    _ queues: [DeskPlan.Queue], isWhole: Bool, _ office: DeskOffice
  ) throws -> (lines: [String], json: JSONValue) {
    let state = try office.state()
    let reports = queues.compactMap { QueueReport($0, state, office) }
    guard isWhole else { return (reports.flatMap(\.lines), .object(["queues": .array(reports.map(\.json))])) }
    let counters = office.plan.counters.filter { state.record(of: $0.id) != nil }
    let others = state.openVisits(besides: queues.map { .queue($0.id) })
    let lines =
      reports.flatMap(\.lines) + counters.compactMap { counterLine($0, state, office) }
      + others.map { "\($0.ticket), in no queue shown: \(QueueReport.describe($0, at: office.now))" }
    return (
      lines,
      .object([
        "queues": .array(reports.map(\.json)),
        "counters": .array(office.plan.counters.map { $0.json(state.record(of: $0.id)) }),
        "others": .array(others.map(\.json)),
      ])
    )
  }

  private static func counterLine(_ counter: DeskPlan.Counter, _ state: DeskState, _ office: DeskOffice) -> String? {
    state.record(of: counter.id).map {
      "\(counter.id), \(counter.name): \($0.standing.words), \($0.agent), for \(CallHeading.time(office.now - $0.since))"
    }
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
    return [head] + visits.map { "  \($0.ticket) \(Self.describe($0, at: office.now))" }
  }

  private func words(_ length: Int64) -> String { CallHeading.time(length) }

  static func describe(_ visit: Visit, at now: Int64) -> String {
    var words = "joined \(CallHeading.time(now - visit.joinedAt)) ago"
    switch visit.stage {
    case .waiting: words = "waits, \(words)"
    case .called(let call):
      words = "called by \(call.agent) \(CallHeading.time(now - call.at)) ago"
      if call.recalls > 0 { words += ", recalled \(call.recalls == 1 ? "once" : "twice")" }
    case .parked: words = "parked, \(words)"
    case .served(let agent, _, let since): words = "served by \(agent) for \(CallHeading.time(now - since))"
    case .finished, .left, .missed: break
    }
    if visit.priority == .urgent { words += ", URGENT" }
    if visit.wantsCallback { words += ", wants a call back" }
    if visit.isRemote { words += ", not here yet" }
    if visit.promisedStart != nil { words += ", has an appointment" }
    return words
  }

  var json: JSONValue {
    .object([
      "queue": .string(queue.id.text), "name": .string(queue.name), "open": .bool(status.isOpen),
      "opens": status.reopens.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "closes": status.closes.map { .string(FrontDesk.iso($0, zone: "UTC")) },
      "waiting": .integer(Int64(status.waiting)), "limit": status.limit.map { .integer(Int64($0)) },
      "longestWaitSeconds": .integer(status.longestWait / 1_000),
      "waitMinutes": status.wait.minutes.json,
      "visits": .array(visits.map { $0.json }),
    ])
  }
}

extension Visit {
  var json: JSONValue {
    .object([
      "ticket": .string(ticket.description), "stage": .string(stage.word), "agent": agent.map { .string($0.text) },
      "joinedAt": .string(FrontDesk.iso(joinedAt, zone: "UTC")), "urgent": priority == .urgent ? true : nil,
      "callback": wantsCallback ? true : nil, "remote": isRemote ? true : nil,
      "reason": reason.map { .string($0.text) },
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
