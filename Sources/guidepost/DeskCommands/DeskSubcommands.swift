/// `guidepost desk`: the queues, calendars and inboxes, for those who serve.
enum DeskSubcommands {
  static let command = Subcommand(
    name: "desk", summary: "call, serve, book and answer: the live queues, calendars and inboxes",
    details: "Exit: 0 done, 1 the desk refuses and says why, 2 the command line is wrong, 3 trouble.",
    examples: [
      ("guidepost desk status", "who waits, and how long"),
      ("guidepost desk next broadband-care", "call whoever is next"),
      ("guidepost desk serve B-001", "take the customer over; guidepost agent --resume B-001 goes on"),
    ],
    subcommands: [
      StatusCommand.command, FastestCommand.command, JoinCommand.command, CounterCommands.open, CounterCommands.pause,
      CounterCommands.close, CounterCommands.offline, NextCommand.command, ServeCommand.command, TicketCommands.recall,
      TicketCommands.park, TicketCommands.noShow, TicketCommands.requeue, TransferCommand.command, TicketCommands.leave,
      TicketCommands.done, SlotsCommand.command, BookingCommands.book,
      BookingCommands.change, BookingCommands.cancel, BookingCommands.checkIn, WaitlistCommand.command,
      ICalCommand.command, InboxCommand.command, OutboxCommand.command, WorkCommand.command, BatchCommand.command,
      SimulateCommand.command, ImportListCommand.command, CallListCommand.command,
    ])
}

/// Why nothing was done, for a person. Exit 1.
struct Refusal: Error, Hashable, CustomStringConvertible {
  var description: String
  init(_ words: String) { description = words }
}
