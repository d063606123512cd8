import Desk
import Journal

/// `guidepost desk waitlist`: those who want a time while none is free.
enum WaitlistCommand {
  static let command = Subcommand.desk(
    "waitlist", "show who waits for a free time; put a customer on the list, take an offer or leave",
    operands: "[SERVICE]",
    details: """
      When a time comes free, guidepost desk work keeps it for the first on the list for half an hour. The reference on
      the list becomes that of the appointment.
      """,
    options: [
      .flag("--join", "put a customer on the list of SERVICE"),
      .value("--from", "DATE", "no time before this day (with --join)"),
      .value("--to", "DATE", "no time after this day (with --join)"),
      .value("--accept", "REFERENCE", "book the time that is kept"),
      .value("--decline", "REFERENCE", "let the next have it and wait for another"),
      .value("--leave", "REFERENCE", "off the list"), .agentName, BookingCommands.key, .locale,
    ],
    examples: [
      ("guidepost desk waitlist clinic-doctor --join --to 2026-12-11", "tell them when one is free this week"),
      ("guidepost desk waitlist --accept 7K4M-92QX-T3HB", "they take it"),
    ], run: run)

  private static let verbs = ["--join", "--accept", "--decline", "--leave"]

  private static func run(_ arguments: Arguments, _ office: DeskOffice) throws {
    guard verbs.filter(arguments.has).count < 2 else { throw UsageError("one of \(verbs.joined(separator: ", "))") }
    if arguments.has("--join") { return try join(arguments, office) }
    if let typed = arguments["--accept"] { return try accept(typed, arguments, office) }
    let key = arguments["--key"] ?? SessionBook.randomName()
    if let typed = arguments["--decline"] {
      try office.perform(.declineOffer(.init(BookingCommands.reference(typed))), key: "decline/\(key)")
    }
    if let typed = arguments["--leave"] {
      try office.perform(.leaveWaitlist(.init(BookingCommands.reference(typed))), key: "leave/\(key)")
    }
    let service = try arguments.operands.isEmpty ? nil : office.service(try arguments.operand("SERVICE")).id
    try list(office.state().openWaitlist(for: service), office)
  }

  private static func join(_ arguments: Arguments, _ office: DeskOffice) throws {
    let service = try office.service(try arguments.operand("SERVICE")).id
    let key = arguments["--key"] ?? SessionBook.newReference()
    let wish = DeskCommand.JoinWaitlist(
      reference: .init(SessionBook.newReference()), session: .init("desk/\(key)"), service: service,
      from: try arguments["--from"].map { try office.midnight($0, of: service, option: "--from") },
      to: try arguments["--to"].map { try office.midnight($0, of: service, option: "--to", after: 1) - 1 })
    let state = try office.perform(.joinWaitlist(wish), key: "waitlist/\(key)")
    guard case .waitlistJoined(let joined)? = state.event(for: DeskKey("waitlist/\(key)"))?.change else { return }
    office.show(
      ["On the waiting list. The reference is \(joined.reference)."],
      .object(["reference": .string(joined.reference.text), "service": .string(service.text)]))
  }

  private static func accept(_ typed: String, _ arguments: Arguments, _ office: DeskOffice) throws {
    let reference = BookingCommands.reference(typed)
    let key = arguments["--key"] ?? SessionBook.randomName()
    let state = try office.perform(.acceptOffer(.init(reference)), key: "accept/\(key)")
    try BookingCommands.tell("Booked", reference, state, arguments, office)
  }

  private static func list(_ entries: [WaitlistEntry], _ office: DeskOffice) {
    let lines = entries.map { entry in
      let kept = entry.offer.map { offer in
        ", \(offer.time.local) is kept for \(CallHeading.time(offer.until - office.now))"
      }
      return "\(entry.service), waits \(CallHeading.time(office.now - entry.joinedAt))\(kept ?? "")"
    }
    office.show(
      lines.isEmpty ? ["Nobody is on the waiting list."] : lines,
      .object(["waitlist": .array(entries.map(\.json))]))
  }
}

extension WaitlistEntry {
  fileprivate var json: JSONValue {
    .object([
      "reference": .string(reference.text), "service": .string(service.text),
      "joinedAt": .string(FrontDesk.iso(joinedAt, zone: "UTC")),
      "slot": offer.map { .string($0.time.id.text) },
      "start": offer.map { .string(FrontDesk.iso($0.time.start, zone: $0.time.zone)) },
      "keptUntil": offer.map { .string(FrontDesk.iso($0.until, zone: "UTC")) },
    ])
  }
}
