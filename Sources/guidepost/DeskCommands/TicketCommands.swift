import Desk

/// What can be done with a ticket that was called or is served.
enum TicketCommands {
  static let recall = command("recall", "call a ticket once more", "nobody came yet") { .recall($0) }
  static let park = command("park", "nobody came: keep the place for ten minutes", "call the next meanwhile") {
    .park($0)
  }
  static let requeue = command("requeue", "put a called or parked ticket back in its place", "somebody else serves it")
  {
    .requeue($0)
  }
  static let leave = command(
    "leave", "take a ticket out of the queue, as its customer wishes", "the customer went home"
  ) { .leave($0) }
  static let noShow = command("noshow", "give up on a called or parked ticket", "nobody came, also when called again") {
    .miss($0)
  }

  static let done = Subcommand.desk(
    "done", "finish serving a ticket", operands: "TICKET",
    options: [.agentName, .value("--disposition", "CODE", "how it ended, in the guide's code")],
    examples: [("guidepost desk done B-001 --disposition solved", "the next can come")]
  ) { arguments, office in
    let ticket = try arguments.ticket()
    try tell(
      try office.perform(.finish(ticket, disposition: arguments["--disposition"].map { .init($0) })), ticket, office)
  }

  private static func command(
    _ name: String, _ summary: String, _ example: String, _ action: @escaping @Sendable (Ticket) -> DeskCommand.Action
  ) -> Subcommand {
    Subcommand.desk(
      name, summary, operands: "TICKET", options: [.agentName],
      examples: [("guidepost desk \(name) B-001", example)]
    ) { arguments, office in
      let ticket = try arguments.ticket()
      try tell(try office.perform(action(ticket)), ticket, office)
    }
  }

  private static func tell(_ state: DeskState, _ ticket: Ticket, _ office: DeskOffice) throws {
    guard let visit = state.visit(ticket) else { throw UnknownVisit() }
    office.show(["\(ticket) is \(visit.stage.word)."], .object(["visit": visit.json]))
  }
}
