import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

/// Booking, changing, cancelling and checking in at the counter or on the telephone.
enum BookingCommands {
  static let key = Option.value("--key", "TEXT", "the same key again does nothing twice")

  /// For the journal: the caller's, or one that nobody else has.
  private static func key(_ verb: String, _ arguments: Arguments) -> String {
    "\(verb)/\(arguments["--key"] ?? SessionBook.randomName())"
  }

  static let book = Subcommand.desk(
    "book", "book a time", operands: "SERVICE SLOT", options: [.agentName, key, .locale],
    examples: [("guidepost desk book engineer-visit engineers@1796112000", "a time that desk slots listed")]
  ) { arguments, office in
    let words = try arguments.operands("SERVICE", "SLOT")
    let service = try office.service(words[0])
    let calendar = words[1].split(separator: "@").first.map { String($0) } ?? ""
    if let known = office.plan.calendars[.init(calendar)], known.service != service.id {
      throw Refusal("\(words[1]) is a time for \(known.service), not for \(service.id).")
    }
    let reference = SessionBook.newReference()
    let key = arguments["--key"] ?? reference
    let state = try office.perform(
      .book(.slot(.init(words[1])), reference: .init(reference), session: .init("desk/\(key)")), key: "book/\(key)")
    guard case .appointmentBooked(let booked)? = state.event(for: DeskKey("book/\(key)"))?.change else { return }
    try tell("Booked", booked.reference.text, state, arguments, office)
  }

  static let change = Subcommand.desk(
    "change", "move a booking to another time", operands: "REFERENCE SLOT", options: [.agentName, key, .locale],
    examples: [("guidepost desk change 7K4M-92QX-T3HB engineers@1796112000", "to a time that desk slots listed")]
  ) { arguments, office in
    let words = try arguments.operands("REFERENCE", "SLOT")
    let reference = reference(words[0])
    try tell(
      "Changed", reference,
      try office.perform(.change(.init(reference), to: .slot(.init(words[1]))), key: key("change", arguments)),
      arguments,
      office)
  }

  static let cancel = Subcommand.desk(
    "cancel", "cancel a booking", operands: "REFERENCE", options: [.agentName, key, .locale],
    examples: [("guidepost desk cancel 7K4M-92QX-T3HB", "its time is free again")]
  ) { arguments, office in
    let reference = reference(try arguments.operand("REFERENCE"))
    try tell(
      "Cancelled", reference, try office.perform(.cancel(.init(reference)), key: key("cancel", arguments)), arguments,
      office)
  }

  static let checkIn = Subcommand.desk(
    "checkin", "check a customer in who came for an appointment", operands: "REFERENCE", options: [.agentName, key],
    examples: [("guidepost desk checkin 7K4M-92QX-T3HB", "prints the ticket")]
  ) { arguments, office in
    let reference = reference(try arguments.operand("REFERENCE"))
    let state = try office.perform(.checkIn(.init(reference)), key: key("checkin", arguments))
    guard case .arrived(let ticket, let isLapsed)? = state.booking(.init(reference))?.stage else { return }
    let late = isLapsed ? " They came too late for their time and wait like somebody who walked in." : ""
    office.show(
      ["Checked in. Their ticket is \(ticket).\(late)"],
      .object(["reference": .string(reference), "ticket": .string(ticket.description), "lapsed": .bool(isLapsed)]))
  }

  /// As the desk writes references: in capitals with dashes, however it was typed.
  static func reference(_ typed: String) -> String { ResumeCode(typed)?.description ?? typed.uppercased() }

  static func tell(
    _ verb: String, _ reference: String, _ state: DeskState, _ arguments: Arguments, _ office: DeskOffice
  ) throws {
    guard let booking = office.desk.booking(reference, in: state) else { throw UnknownVisit() }
    let words = SlotWords(booking, locale: arguments["--locale"] ?? office.workspace.project.settings.language ?? "en")
    office.show(
      ["\(verb): \(words.spoken) (\(words.zone)), \(booking.place). Reference \(reference)."],
      .object([
        "reference": .string(reference), "service": .string(booking.service.text), "start": .string(booking.start),
        "end": .string(booking.end), "place": .string(booking.place), "zone": .string(booking.zone),
        "state": .string(verb.lowercased()),
      ]))
  }
}
