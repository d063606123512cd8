import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct AppointmentTests {
  private static func visit(_ task: String) -> String {
    """
    <appointment id="\(task)-it" service="s" task="\(task)" reference="ref"><prompt>About {$ref}.</prompt>
    <result of="start" assign="start"/><result of="end" assign="until"/><result of="place" assign="place"/>
    <result of="zone" assign="zone"/><result of="reference" assign="ref"/>
    <done next="after"/><unavailable next="none"/><declined next="no"/><failed next="broken"/></appointment>
    """
  }

  private let book = guide(
    """
    <variable name="ref" type="text"/><variable name="start" type="dateTime"/><variable name="until" type="dateTime"/>
    <variable name="place" type="text"/><variable name="zone" type="text" privacy="open"/>
    """ + choice("a", ["book": "book-it", "change": "change-it", "cancel": "cancel-it", "check-in": "check-in-it"])
      + visit("book") + visit("change") + visit("cancel") + visit("check-in")
      + choice("after", ["again": "a", "x": "end"]) + outcome("none") + outcome("no") + outcome("broken")
      + outcome("end"))

  private func booking(_ reference: String = "R1", _ start: String = "2026-12-02T08:00:00Z") -> Booking {
    Booking(
      reference: reference, service: "s", start: start, end: "2026-12-02T09:00:00Z", place: "1 High Street",
      zone: "Europe/London")
  }

  private func at(_ task: String) throws -> Session {
    var session = try Session.start(
      "g", in: library(book), .init(session: "s1", zone: "Europe/London", variables: ["ref": "R0"]), at: noon
    ).session
    #expect(try session.say(task) == "\(task)-it: \(task)")
    return session
  }

  @Test func `every task tells what it made, and every result leads where the guide says`() throws {
    for (task, report) in [
      ("book", Command.AppointmentReport.booked(booking())), ("change", .changed(booking())),
      ("change", .booked(booking())),
      ("cancel", .cancelled(booking())), ("check-in", .checkedIn(booking())),
    ] {
      var session = try at(task)
      guard case .appointment(let request) = session.waiting else { return #expect(Bool(false)) }
      #expect(request.reference == "R0")
      #expect(request.text?.plain == "About R0.")
      #expect(try session.go(.appointment(report), by: .desk) == "after?")
      #expect(
        ["start", "until", "place", "zone", "ref"].map(session.value)
          == ["2026-12-02T08:00:00Z", "2026-12-02T09:00:00Z", "1 High Street", "Europe/London", "R1"])
    }
    for (report, spot) in [
      (Command.AppointmentReport.unavailable, "none"), (.declined, "no"), (.failed("calendar is down"), "broken"),
    ] {
      var session = try at("book")
      #expect(try session.go(.appointment(report)) == "\(spot). resolved")
    }
  }

  @Test func `offers and holds change nothing but the log`() throws {
    var session = try at("book")
    #expect(try session.events(of: .appointment(.offered(slots: 3))) == ["appointment-offered"])
    #expect(try session.events(of: .appointment(.held(slot: "7"))) == ["appointment-held"])
    #expect(session.spot == "book-it: book")
    #expect(try session.go(.back) == "a?")
  }

  @Test func `what was not asked for is not taken for it`() throws {
    for (task, report) in [
      ("book", Command.AppointmentReport.cancelled(booking())), ("cancel", .booked(booking())),
      ("book", .checkedIn(booking())),
    ] {
      var session = try at(task)
      #expect(throws: Misuse.self) { try session.go(.appointment(report)) }
    }
    var session = try start(library(book))
    #expect(throws: Misuse.self) { try session.go(.appointment(.declined)) }
  }

  @Test func `a booking may be cancelled while another is made`() throws {
    var session = try at("book")
    try session.go(.appointment(.booked(booking())))
    try session.say("again")
    try session.say("book")
    #expect(try session.events(of: .appointment(.cancelled(booking()))) == ["appointment-cancelled"])
    #expect(session.spot == "book-it: book")
    #expect(try session.go(.appointment(.booked(booking("R2")))) == "after?")
    #expect(session.state.bookings.map(\.reference) == ["R2"])
  }

  @Test func `a moved booking is one booking`() throws {
    var session = try at("book")
    try session.go(.appointment(.booked(booking())))
    try session.say("again")
    try session.say("change")
    try session.go(.appointment(.changed(booking("R1", "2026-12-03T08:00:00Z"))))
    #expect(session.state.bookings.map(\.start) == ["2026-12-03T08:00:00Z"])
    #expect(throws: Misuse.self) { try session.go(.back) }
    #expect(
      try session.events(of: .appointment(.changed(booking("R1", "2026-12-04T08:00:00Z")))) == ["appointment-changed"])
    #expect(session.state.bookings.map(\.start) == ["2026-12-04T08:00:00Z"])
    #expect(session.state.effects.count == 1)
  }

  @Test func `a change under a new reference replaces the old one`() throws {
    var session = try at("book")
    try session.go(.appointment(.booked(booking())))
    try session.say("again")
    try session.say("change")
    try session.go(.appointment(.booked(booking("R2"))))
    #expect(session.state.bookings.map(\.reference) == ["R2"])
    #expect(session.state.effects.count == 1)
  }

  @Test func `moving a booking from elsewhere does not close the way back to later questions`() throws {
    var session = try at("book")
    try session.go(.appointment(.booked(booking())))
    try session.say("x")
    try session.go(.appointment(.changed(booking("R1", "2026-12-04T08:00:00Z"))))
    #expect(try session.go(.back) == "after?")
  }

  @Test func `what the guide itself cancelled or checked in cannot be taken back`() throws {
    for (task, report) in [
      ("cancel", Command.AppointmentReport.cancelled(booking())), ("check-in", .checkedIn(booking())),
    ] {
      var session = try at(task)
      try session.go(.appointment(report))
      #expect(throws: Misuse.effectStands(.done(StepKey("g", StepID("\(task)-it"))))) { try session.go(.back) }
      try session.say("x")
      #expect(try session.go(.back) == "after?")
    }
  }

  @Test func `book, change an earlier answer, and there is exactly one appointment`() throws {
    var session = try at("book")
    try session.go(.appointment(.booked(booking())))
    #expect(throws: Misuse.effectStands(.booking(booking()))) {
      try session.go(.change(StepKey("g", "a"), .text("book")))
    }
    #expect(session.state.bookings.count == 1)
    try session.go(.appointment(.cancelled(booking())))
    #expect(try session.go(.change(StepKey("g", "a"), .text("book"))) == "book-it: book")
    try session.go(.appointment(.booked(booking("R2"))))
    #expect(session.state.bookings.map(\.reference) == ["R2"])
  }

  @Test func `the log does not tell whose appointment it is`() throws {
    var session = try at("book")
    let events = try session.take(.appointment(.booked(booking())), at: noon)
    let text = try json(events)
    #expect(!text.contains("R1"))
    #expect(!text.contains("High Street"))
    let copies = try roundTrip(events)
    #expect(copies == events)
  }
}
