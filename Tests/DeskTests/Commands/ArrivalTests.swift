import Testing

@testable import Desk

struct ArrivalTests {
  private func booked() -> Talk {
    var talk = Talk()
    talk.do(.book(.calendar("engineers", start: utc("2026-11-24T10:00")), reference: "R", session: "s1"))
    return talk
  }

  @Test func `who comes in time is called before those who walked in earlier`() {
    var talk = booked()
    talk.now = utc("2026-11-24T09:30")
    talk.join("billing", "s2")
    talk.join("billing", "s3")
    #expect(talk.do(.checkIn("R"), after: 20 * minute) == "appointment-arrived E-001")
    // 09:50 is not yet within five minutes of ten: walk-ins first.
    #expect(talk.next(at: .counter("desk-1")) == "visit-called B-001")
    talk.now = utc("2026-11-24T09:55")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called E-001")
    #expect(talk.do(.serve(Ticket(series: "E", number: 1), agent: "ann", counter: "desk-1")) == "service-started E-001")
  }

  @Test(arguments: [(10 * minute, "appointment-arrived E-001"), (10 * minute + 1, "appointment-arrived E-001 late")])
  func `ten minutes late is still in time, and later is told`(_ sample: (late: Int64, words: String)) {
    var talk = booked()
    talk.now = utc("2026-11-24T10:00") + sample.late
    #expect(talk.do(.checkIn("R")) == sample.words)
  }

  @Test func `who comes too late waits like somebody who walked in then`() {
    var talk = booked()
    talk.now = utc("2026-11-24T10:05")
    talk.join("billing", "s2")
    talk.now = utc("2026-11-24T10:30")
    #expect(talk.wait(0) == ["appointment-missed R"])
    #expect(talk.do(.checkIn("R")) == "appointment-arrived E-001 late")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called B-001")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called E-001")
  }

  @Test func `check-in is for the day itself, once, and not for what was cancelled`() {
    var talk = booked()
    #expect(
      talk.do(.checkIn("R"))
        == "Your appointment is tomorrow, Tuesday at 10:00 (London time). Please check in on the day.")
    var later = talk
    later.now = utc("2026-11-25T09:00")
    #expect(
      later.do(.checkIn("R"))
        == "That appointment was on Tuesday 24 November at 10:00 (London time). You can book a new one.")
    var cancelled = talk
    cancelled.do(.cancel("R"))
    #expect(cancelled.do(.checkIn("R")) == "That appointment was cancelled already. You can book a new one.")
    talk.now = utc("2026-11-24T00:00")
    #expect(talk.do(.checkIn("R")) == "appointment-arrived E-001")
    #expect(talk.do(.checkIn("R")) == "You have checked in for that appointment already.")
    #expect(talk.do(.cancel("R")) == "You have checked in for that appointment already.")
  }

  @Test func `nobody is missed before the grace is over`() {
    var talk = booked()
    talk.now = utc("2026-11-24T10:10")
    #expect(talk.wait(0) == [])
    #expect(talk.wait(1) == ["appointment-missed R"])
    #expect(talk.wait(1) == [])
  }
}
