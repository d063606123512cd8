import Desk

/// `guidepost desk transfer`: to other people, with the place and the story kept.
enum TransferCommand {
  static let command = Subcommand.desk(
    "transfer", "pass a ticket on to another queue; the time of joining and what was told go along",
    operands: "TICKET QUEUE", options: [.agentName],
    examples: [("guidepost desk transfer B-001 broadband-safety", "the safety team calls it in its old place")]
  ) { arguments, office in
    let words = try arguments.operands("TICKET", "QUEUE")
    guard let ticket = Ticket(words[0]) else { throw UsageError("\"\(words[0])\" is no ticket; one looks like B-001") }
    let queue = try office.queue(words[1])
    let state = try office.perform(.transfer(ticket, to: queue.id))
    guard let visit = state.visit(ticket) else { throw UnknownVisit() }
    let number = state.number(of: ticket).map { ", number \($0) in line" } ?? ""
    office.show(["\(ticket) waits for \(queue.name)\(number)."], .object(["visit": visit.json]))
  }
}
