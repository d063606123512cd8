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

  /// What is on the board. A whole one shows counters, who came to an appointment, and visits in lines that the desk
  /// document no longer has.
  static func board(
    _ queues: [DeskPlan.Queue], isWhole: Bool, _ office: DeskOffice
  ) throws -> (lines: [String], json: JSONValue) {
    let state = try office.state()
    let reports = try queues.compactMap { try QueueReport($0, state, office) }
    guard isWhole else { return (reports.flatMap(\.lines), .object(["queues": .array(reports.map(\.json))])) }
    let calendars = office.plan.calendars.map { CalendarReport($0, state, office) }.filter { !$0.visits.isEmpty }
    let counters = office.plan.counters.filter { state.record(of: $0.id) != nil }
    let shown = queues.map { Line.queue($0.id) } + calendars.map { .calendar($0.calendar.id) }
    let others = state.openVisits(besides: shown)
    var lines = reports.flatMap(\.lines) + calendars.flatMap(\.lines)
    lines += counters.compactMap { counterLine($0, state, office) }
    lines += others.map {
      "\($0.ticket), in \($0.line.words), which the desk document lacks: \($0.words(at: office.now))"
    }
    return (
      lines,
      .object([
        "queues": .array(reports.map(\.json)),
        "calendars": .array(calendars.map(\.json)),
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
