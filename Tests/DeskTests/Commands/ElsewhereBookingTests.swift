import Testing

@testable import Desk

/// What users of other booking systems reported, each as it cannot happen here. That reminders end with a cancellation and
/// a change, that SEQUENCE grows and the UID stays, stands in `NoticeTests` and `ICalendarTests`; rooms in `ResourceTests`;
/// races of processes in `Tests/Desk/book-race.py`.
struct ElsewhereBookingTests {
  private static let tuesday = DeskCommand.SlotChoice.calendar("engineers", start: utc("2026-11-24T10:00"))

  private func book(_ name: String, _ slot: DeskCommand.SlotChoice = tuesday) -> DeskCommand.Action {
    .book(slot, reference: DeskID("R-\(name)"), session: DeskID(name))
  }

  @Test func `what somebody saw free is asked again when it is booked`() {
    var talk = Talk()
    talk.do(book("a"))
    // Two people look at the same list, on which one place is left.
    let seen = talk.state.slots(for: "engineer-visit", under: talk.plan, at: talk.now, limit: 1)
    #expect(seen.map(\.free) == [1])
    #expect(talk.do(book("b", .slot(seen[0].id))).hasPrefix("appointment-booked"))
    #expect(talk.do(book("c", .slot(seen[0].id))).contains("is taken"))
  }

  @Test func `who confirms too late books nothing that others have by now`() {
    var talk = Talk()
    talk.do(book("a"))
    talk.do(.hold(Self.tuesday, session: "b", until: talk.now + 5 * minute))
    #expect(talk.do(book("c")).contains("is taken"))
    #expect(talk.wait(5 * minute) == ["hold-expired of b"])
    #expect(talk.do(book("c")).hasPrefix("appointment-booked"))
    #expect(talk.do(book("b")).contains("is taken"))
  }

  @Test func `a booking and its repetition take one seat, and the second seat can be had by anybody`() {
    var talk = Talk()
    talk.do(book("a"), key: "first")
    talk.do(book("a"), key: "first")
    #expect(talk.events.count { $0.kind == .appointmentBooked } == 1)
    // The same person for somebody else, too: a second seat of the same time is a booking like any other.
    let again = DeskCommand.Action.book(Self.tuesday, reference: "R-child", session: "a")
    #expect(talk.do(again).hasPrefix("appointment-booked"))
    #expect(talk.do(book("c")).contains("is taken"))
  }

  @Test func `a time that was cancelled can be booked again by the same person, under one reference each`() {
    var talk = Talk()
    talk.do(book("a"))
    talk.do(.cancel("R-a"))
    let again = DeskCommand.Action.book(Self.tuesday, reference: "R-a2", session: "a")
    #expect(talk.do(again) == "appointment-booked R-a2 2026-11-24T10:00")
    #expect(talk.do(.change("R-a", to: Self.tuesday)).contains("cancelled already"))
  }

  @Test func `a hold keeps one seat of one time, not every engineer`() {
    var talk = Talk()
    talk.do(.hold(Self.tuesday, session: "slow", until: talk.now + 5 * minute))
    #expect(talk.do(book("a")).hasPrefix("appointment-booked"))
    #expect(talk.do(book("b", .calendar("engineers", start: utc("2026-11-24T12:00")))).hasPrefix("appointment-booked"))
  }

  @Test func `a change and a cancellation that cross leave one outcome`() {
    var talk = Talk()
    talk.do(book("a"))
    let wednesday = DeskCommand.SlotChoice.service("engineer-visit", start: utc("2026-11-25T08:00"))
    talk.do(.change("R-a", to: wednesday))
    talk.do(.cancel("R-a"))
    #expect(talk.do(.change("R-a", to: Self.tuesday)).contains("cancelled already"))
    let free = talk.state.slots(for: "engineer-visit", under: talk.plan, at: talk.now, limit: 9)
    #expect(free.allSatisfy { $0.free == 2 })
  }
}
