import Desk

/// `guidepost desk ical`: an appointment for the customer's own calendar.
enum ICalCommand {
  static let command = Subcommand.desk(
    "ical", "write an appointment as an iCalendar message (RFC 5545)", operands: "REFERENCE",
    details: """
      The same appointment has the same UID whatever becomes of it, and SEQUENCE grows with each change, so that calendars
      replace what they have. One that was cancelled is a cancellation. Notices hold the same text.
      """,
    examples: [("guidepost desk ical 7K4M-92QX-T3HB > visit.ics", "a file to attach to a message")]
  ) { arguments, office in
    let reference = BookingCommands.reference(try arguments.operand("REFERENCE"))
    guard let appointment = try office.state().booking(.init(reference)) else {
      throw Refusal("There is no appointment with the reference \(reference).")
    }
    let text = appointment.iCalendar(under: office.plan)
    guard office.format == .text, office.listener == nil else {
      return office.show([], .object(["reference": .string(reference), "calendar": .string(text)]))
    }
    // Not as other results, which lose their line ends. The last line's end is half the printer's.
    office.surroundings.print(String(String.UnicodeScalarView(text.unicodeScalars.dropLast())))
  }
}
