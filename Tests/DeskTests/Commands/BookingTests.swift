import Testing

@testable import Desk

struct BookingTests {
  private static let tuesday = DeskCommand.SlotChoice.calendar("engineers", start: utc("2026-11-24T10:00"))
  private static let wednesday = DeskCommand.SlotChoice.service("engineer-visit", start: utc("2026-11-25T08:00"))

  private func book(_ slot: DeskCommand.SlotChoice, _ name: String) -> DeskCommand.Action {
    .book(slot, reference: DeskID("R-\(name)"), session: DeskID(name))
  }

  @Test func `two engineers make two visits at a time`() {
    var talk = Talk()
    #expect(talk.do(book(Self.tuesday, "s1")) == "appointment-booked R-s1 2026-11-24T10:00")
    #expect(talk.do(book(Self.tuesday, "s2")) == "appointment-booked R-s2 2026-11-24T10:00")
    #expect(
      talk.do(book(Self.tuesday, "s3"))
        == "The appointment tomorrow, Tuesday at 10:00 (London time) is taken. Please choose another time.")
    let next = talk.state.slots(for: "engineer-visit", under: talk.plan, at: talk.now, limit: 1)
    #expect(next.map(\.time.local) == ["2026-11-24T12:00"])
  }

  @Test func `a cancelled visit makes room again`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.do(book(Self.tuesday, "s2"))
    #expect(talk.do(.cancel("R-s1")) == "appointment-cancelled R-s1")
    #expect(talk.do(.cancel("R-s1")) == "That appointment was cancelled already. You can book a new one.")
    #expect(talk.do(book(Self.tuesday, "s3")) == "appointment-booked R-s3 2026-11-24T10:00")
  }

  @Test func `a change gives up the old time and takes the new one in one event`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.do(book(Self.tuesday, "s2"))
    let before = talk.events.count
    #expect(talk.do(.change("R-s1", to: Self.wednesday)) == "appointment-changed R-s1 2026-11-25T08:00")
    #expect(talk.events.count == before + 1)
    #expect(talk.do(book(Self.tuesday, "s3")) == "appointment-booked R-s3 2026-11-24T10:00")
    #expect(talk.state.booking("R-s1")?.sequence == 1)
    #expect(talk.do(.cancel("R-s1")) == "appointment-cancelled R-s1")
    #expect(talk.state.booking("R-s1")?.sequence == 2)
  }

  @Test func `a change that cannot be made keeps the old time`() {
    var talk = Talk()
    talk.do(book(Self.wednesday, "s1"))
    talk.do(book(Self.tuesday, "s2"))
    talk.do(book(Self.tuesday, "s3"))
    let before = talk.state
    #expect(talk.do(.change("R-s1", to: Self.tuesday)).contains("is taken"))
    #expect(
      talk.do(.change("R-s1", to: Self.wednesday))
        == "Your appointment is on Wednesday at 08:00 (London time) already.")
    #expect(talk.state == before)
    #expect(
      talk.do(.change("R-none", to: Self.tuesday))
        == "We have no appointment with the reference R-none. Please check each letter and digit.")
  }

  @Test(arguments: [
    ("2026-11-24T10:15", "There is no appointment at that time. Please choose one of the times on offer."),
    ("2026-11-22T10:00", "There is no appointment at that time. Please choose one of the times on offer."),
    ("2026-11-23T08:00", "That time, today at 08:00 (London time), has passed. Please choose a later one."),
    (
      "2026-11-23T14:00",
      "That is too soon to prepare for. The earliest time to book is tomorrow, Tuesday at 09:00 (London time)."
    ),
    (
      "2026-12-07T10:00",
      "That is too far ahead. The latest time to book is on Monday 7 December at 09:00 (London time)."
    ),
  ])
  func `a time that cannot be had says why`(_ sample: (start: String, words: String)) {
    var talk = Talk()
    #expect(talk.do(book(.calendar("engineers", start: utc(sample.start)), "s1")) == sample.words)
  }

  @Test func `a held slot is kept for its session until the hold ends`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    let hold = DeskCommand.Action.hold(Self.tuesday, session: "s2", until: talk.now + 5 * minute)
    #expect(talk.do(hold) == "slot-held 2026-11-24T10:00")
    #expect(talk.do(book(Self.tuesday, "s3")).contains("is taken"))
    #expect(talk.do(book(Self.tuesday, "s2")) == "appointment-booked R-s2 2026-11-24T10:00")
    #expect(talk.state.hold(of: "s2", at: talk.now) == nil)
  }

  @Test func `a hold that ended or was released blocks nobody`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.do(.hold(Self.tuesday, session: "s2", until: talk.now + 5 * minute))
    talk.now += 5 * minute - 1
    #expect(talk.do(book(Self.tuesday, "s3")).contains("is taken"))
    talk.now += 1
    #expect(talk.do(.release(session: "s2")) == "No time is being kept for you.")
    #expect(talk.wait(0) == ["hold-expired of s2"])
    talk.do(.hold(Self.tuesday, session: "s4", until: talk.now + 5 * minute))
    #expect(talk.do(.release(session: "s4")) == "hold-released of s4")
    #expect(talk.do(book(Self.tuesday, "s3")) == "appointment-booked R-s3 2026-11-24T10:00")
  }

  @Test func `a session holds one slot, so that it cannot block a day`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.do(.hold(Self.tuesday, session: "s2", until: talk.now + 5 * minute))
    #expect(talk.do(.hold(Self.wednesday, session: "s2", until: talk.now + 5 * minute)) == "slot-held 2026-11-25T08:00")
    #expect(talk.do(book(Self.tuesday, "s3")) == "appointment-booked R-s3 2026-11-24T10:00")
  }

  @Test func `the last seat that somebody holds can be the new time of a booking made elsewhere`() {
    var talk = Talk()
    talk.do(book(Self.wednesday, "s1"))
    talk.do(book(Self.tuesday, "s2"))
    // The customer comes back in another conversation, and is asked whether this is the time they want.
    talk.do(.hold(Self.tuesday, session: "later", until: talk.now + 5 * minute))
    #expect(talk.do(.change("R-s1", to: Self.tuesday)).contains("is taken"))
    #expect(
      talk.do(.change("R-s1", to: Self.tuesday, heldBy: "later")) == "appointment-changed R-s1 2026-11-24T10:00")
    #expect(talk.state.hold(of: "later", at: talk.now) == nil)
    #expect(talk.do(book(Self.tuesday, "s3")).contains("is taken"))
  }

  @Test func `a reference names one booking`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    #expect(talk.do(book(Self.wednesday, "s1")) == "That reference is in use. Please try once more.")
  }

  @Test func `what has begun can be neither changed nor cancelled`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.now = utc("2026-11-24T10:00")
    let over = "That appointment was today at 10:00 (London time). You can book a new one."
    #expect(talk.do(.cancel("R-s1")) == over)
    #expect(talk.do(.change("R-s1", to: Self.wednesday)) == over)
  }

  @Test func `what the desk lacks cannot be booked`() {
    var talk = Talk()
    let start = utc("2026-11-24T10:00")
    #expect(talk.do(book(.calendar("vans", start: start), "s1")) == "There is no calendar \"vans\" here.")
    #expect(talk.do(book(.service("tea", start: start), "s1")) == "There is no service \"tea\" here.")
    let nothing = "There is no appointment at that time. Please choose one of the times on offer."
    #expect(talk.do(book(.service("line-help", start: start), "s1")) == nothing)
    #expect(talk.do(book(.slot("vans@1795514400"), "s1")) == nothing)
    #expect(talk.do(book(.slot("engineers"), "s1")) == nothing)
    #expect(talk.do(book(.slot("engineers@1795514400"), "s1")) == "appointment-booked R-s1 2026-11-24T10:00")
  }

  @Test func `an appointment stays with its service`() {
    var talk = Talk()
    talk.plan.services = Directory(
      talk.plan.services.items + [DeskPlan.Service(id: "chat", name: "Chat", expected: 5 * minute)])
    talk.plan.calendars = Directory(
      talk.plan.calendars.items + [
        DeskPlan.Calendar(
          id: "chats", name: "Chats", service: "chat", branch: "high-street", slot: hour, capacity: 1, hours: "office")
      ])
    talk.do(book(Self.tuesday, "s1"))
    #expect(
      talk.do(.change("R-s1", to: .calendar("chats", start: utc("2026-11-25T10:00"))))
        == "That time is for something else. Please cancel this appointment and book the other one.")
  }

  @Test func `an appointment outlives its calendar in the plan`() {
    var talk = Talk()
    talk.do(book(Self.tuesday, "s1"))
    talk.plan.calendars = Directory()
    talk.now = utc("2026-11-24T09:50")
    #expect(talk.do(.checkIn("R-s1")) == "appointment-arrived E-001")
  }

  @Test func `longer slots in the plan do not give away times that are booked`() {
    var talk = Talk()
    talk.do(book(.calendar("engineers", start: utc("2026-11-24T12:00")), "s1"))
    talk.do(book(.calendar("engineers", start: utc("2026-11-24T14:00")), "s2"))
    var calendar = talk.plan.calendars.items[0]
    calendar.slot = 4 * hour
    talk.plan.calendars = Directory([calendar])
    // From 12:00 to 16:00 one engineer goes from one visit to the next, and one is left.
    let noon = DeskCommand.SlotChoice.calendar("engineers", start: utc("2026-11-24T12:00"))
    #expect(talk.do(book(noon, "s3")) == "appointment-booked R-s3 2026-11-24T12:00")
    #expect(talk.do(book(noon, "s4")).contains("is taken"))
  }

  @Test func `the first time that the notice allows and the last of the window can be booked`() {
    var talk = Talk(now: utc("2026-11-23T10:00"))
    #expect(talk.do(book(Self.tuesday, "s1")) == "appointment-booked R-s1 2026-11-24T10:00")
    let last = DeskCommand.SlotChoice.calendar("engineers", start: utc("2026-12-07T10:00"))
    #expect(talk.do(book(last, "s2")) == "appointment-booked R-s2 2026-12-07T10:00")
    var later = Talk(now: utc("2026-11-23T10:00") + 1)
    #expect(later.do(book(Self.tuesday, "s1")).hasPrefix("That is too soon to prepare for."))
    var earlier = Talk(now: utc("2026-11-23T10:00") - 1)
    #expect(earlier.do(book(last, "s1")).hasPrefix("That is too far ahead."))
  }

  @Test func `an appointment does not stand in the way of its own change`() {
    let plan = DeskPlan(
      reading: """
        <desk xmlns="urn:guidepost:1" id="d">
          <hours id="h" zone="Europe/London">
            <open days="mon" from="09:00" to="12:00"/> <open days="mon" from="09:30" to="12:00"/>
          </hours>
          <branch id="b" name="B" zone="Europe/London"/> <service id="s" expected="PT10M"/>
          <calendar id="c" service="s" branch="b" slot="PT1H" capacity="1" hours="h"/>
        </desk>
        """)
    var talk = Talk(plan: plan, now: utc("2026-11-23T08:00"))
    let half = DeskCommand.SlotChoice.calendar("c", start: utc("2026-11-23T09:30"))
    #expect(
      talk.do(book(.calendar("c", start: utc("2026-11-23T09:00")), "s1")) == "appointment-booked R-s1 2026-11-23T09:00")
    #expect(talk.do(book(half, "s2")).contains("is taken"))
    #expect(talk.do(.change("R-s1", to: half)) == "appointment-changed R-s1 2026-11-23T09:30")
  }
}
