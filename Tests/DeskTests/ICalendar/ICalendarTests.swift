import GuideDocument
import Testing

@testable import Desk

/// Calendar messages against parsers that are not ours.
@Suite(.enabled(if: ReadCalendar.canRead, "needs Debian's python3-icalendar: make setup-tests"))
struct ICalendarTests {
  /// A time of one hour that a zone's wall clock shows then.
  private func appointment(_ zone: String, at start: Int64, reference: BookingReference = "7K4M-92QX-T3HB") throws
    -> Appointment
  {
    let rules = try #require(LocalZone(zone))
    let clock = WallClock(at: start, in: rules)
    let time = SlotTime(
      calendar: "c", service: "s", branch: "b", start: start, end: start + hour, zone: zone,
      local: "\(clock.date)T\(clock.time)", offset: Int(rules.shift(at: start) / minute))
    return Appointment(reference: reference, session: "s1", time: time, changedAt: start - 48 * hour)
  }

  @Test func `times in a message are ours when the parsers resolve them, in every zone and on every odd day`() throws {
    // All instants of each case, and the days around them.
    let instants = LocalZoneTests.cases.flatMap { sample in
      (sample.instants.isEmpty ? [sample.meant] : sample.instants).map { (sample.zone, utc(String($0.dropLast()))) }
    }
    let cases = instants.flatMap { zone, at in [-24 * hour, -hour, 0, hour, 24 * hour].map { (zone, at + $0) } }
    let appointments = try cases.map { try appointment($0.0, at: $0.1) }
    let read = try ReadCalendar.read(appointments.map { $0.iCalendar(under: Samples.plan) })
    #expect(read.count == cases.count && cases.count > 100)
    for (made, got) in zip(appointments, read) {
      #expect(got.start == made.time.start, "\(made.time.zone) \(made.time.local)")
      #expect(got.end == made.time.end, "\(made.time.zone) \(made.time.local)")
    }
  }

  @Test func `a time is told in its own zone, except the second of two equal ones`() throws {
    let zones = try ["2026-10-25T00:15", "2026-10-25T01:15", "2026-10-26T01:15"]
      .map { try appointment("Europe/London", at: utc($0)).iCalendar(under: Samples.plan) }
    #expect(try ReadCalendar.read(zones).map(\.zone) == [nil, nil, "Europe/London"])
    // The first one is plain by itself, but its end is the second 01:15 of that night.
    #expect(zones[0].contains("DTEND:20261025T011500Z\r\n"))
  }

  @Test func `a zone without summer time has a VTIMEZONE as well`() throws {
    let text = try appointment("Asia/Kathmandu", at: utc("2026-11-23T06:15")).iCalendar(under: Samples.plan)
    #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Kathmandu\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"))
    #expect(text.contains("TZOFFSETTO:+0545\r\n"))
    #expect(text.contains("DTSTART;TZID=Asia/Kathmandu:20261123T120000\r\n"))
  }

  @Test func `one appointment has one UID, and its SEQUENCE grows with each change and the cancellation`() throws {
    var talk = Talk()
    func message() throws -> String { try #require(talk.state.booking("R-1")).iCalendar(under: talk.plan) }
    talk.do(.book(.calendar("engineers", start: utc("2026-11-24T10:00")), reference: "R-1", session: "s"))
    var messages = [try message()]
    talk.do(.change("R-1", to: .calendar("engineers", start: utc("2026-11-25T08:00"))), after: minute)
    messages.append(try message())
    talk.do(.change("R-1", to: .calendar("engineers", start: utc("2026-11-25T10:00"))), after: minute)
    messages.append(try message())
    talk.do(.cancel("R-1"), after: minute)
    messages.append(try message())
    let read = try ReadCalendar.read(messages)
    #expect(Set(read.map(\.uid)) == ["R-1@guidepost"])
    #expect(read.map(\.sequence) == [0, 1, 2, 3])
    #expect(read.map(\.method) == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"])
    #expect(read.map(\.status) == ["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED"])
    #expect(
      read.map { text($0.start) } == [
        "2026-11-24T10:00Z", "2026-11-25T08:00Z", "2026-11-25T10:00Z", "2026-11-25T10:00Z",
      ])
    #expect(read.map(\.stamp) == (0...3).map { utc("2026-11-23T09:00") + $0 * minute })
  }

  @Test func `every character of the desk's words arrives`() throws {
    let plan = DeskPlan(
      branches: [
        .init(
          id: "b", name: "Haus \"Am Fluß\"; Süd, 2.", zone: "Europe/Berlin",
          address: "Weg\\Straße 1, 10115 Berlin — wo der große Baum steht und die Straßenbahn 👩‍🔧 hält",
          directions: "Klingel 3;\nzweiter Hof", email: "termine@example.org")
      ], services: [.init(id: "s", name: "Beratung, kurz; und\\gut", expected: minute)])
    let read = try #require(
      try ReadCalendar.read([appointment("Europe/Berlin", at: utc("2026-07-01T08:00")).iCalendar(under: plan)]).first)
    #expect(read.summary == "Beratung, kurz; und\\gut")
    #expect(
      read.location == "Haus \"Am Fluß\"; Süd, 2., Weg\\Straße 1, 10115 Berlin — wo der große Baum steht und die "
        + "Straßenbahn 👩‍🔧 hält")
    #expect(read.description == "Reference 7K4M-92QX-T3HB\nKlingel 3;\nzweiter Hof")
    #expect(read.organizer == "mailto:termine@example.org")
    #expect(read.organizerName == "Haus 'Am Fluß'; Süd, 2.")
  }
}
