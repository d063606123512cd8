import GuideDocument
import Testing

@testable import Desk

/// Two counters that serve who walks in and who booked; a slot is 15 minutes, serving takes ten.
struct BookingShareTests {
  private func desk(_ share: String = #"share="60""#) -> Talk {
    let plan = DeskPlan(
      reading: """
        <desk xmlns="urn:guidepost:1" id="d">
          <hours id="always" zone="UTC"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
          <branch id="b" name="B" zone="UTC"/>
          <service id="talk" expected="PT5M"/> <service id="visit" expected="PT10M"/> <service id="long" expected="PT30M"/>
          <queue id="q" branch="b" services="talk" hours="always"/>
          <counter id="one" branch="b" services="talk visit long"/> <counter id="two" branch="b" services="talk visit"/>
          <calendar id="visits" service="visit" branch="b" slot="PT15M" capacity="9" hours="always" \(share)/>
          <calendar id="longs" service="long" branch="b" slot="PT30M" capacity="9" hours="always"/>
        </desk>
        """)
    return Talk(plan: plan, now: utc("2026-11-23T08:00"))
  }

  private func book(_ talk: inout Talk, _ calendar: DeskPlan.Calendar.ID, _ time: String, _ number: Int) -> Bool {
    talk.do(
      .book(
        .calendar(calendar, start: utc("2026-11-23T" + time)), reference: DeskID("R\(calendar)\(time)\(number)"),
        session: DeskID("s\(calendar)\(time)\(number)"))
    ).hasPrefix("appointment-booked")
  }

  @Test func `no window of two hours is booked beyond its share, wherever it begins`() {
    var talk = desk()
    var booked: [Int64] = []
    // Everything that anybody could want, in no order.
    for (number, offset) in [4, 0, 7, 2, 9, 1, 8, 3, 6, 5, 11, 10].enumerated() {
      for again in 0..<9 {
        let start = utc("2026-11-23T10:00") + Int64(offset) * 15 * minute
        let time = String(text(start).dropFirst(11).prefix(5))
        if book(&talk, "visits", time, number * 10 + again) { booked.append(start) }
      }
    }
    // Two counters for two hours are 240 minutes, of which 144: 14 visits of ten minutes.
    for begin in booked { #expect(booked.count { begin <= $0 && $0 < begin + 2 * hour } <= 14) }
    #expect(booked.count >= 14)
  }

  @Test func `what cannot be booked for its share is not offered either`() {
    var talk = desk()
    for number in 0..<9 { #expect(book(&talk, "visits", "10:00", number)) }
    for number in 0..<5 { #expect(book(&talk, "visits", "10:15", number)) }
    #expect(!book(&talk, "visits", "10:15", 5))
    let offered = talk.state.slots(
      for: "visit", under: talk.plan, at: talk.now, from: utc("2026-11-23T09:00"), limit: 1)
    #expect(offered.map(\.time.local) == ["2026-11-23T12:00"])
  }

  @Test func `all that the same counters serve by appointment counts`() {
    var talk = desk()
    for number in 0..<4 { #expect(book(&talk, "longs", "10:00", number)) }
    #expect(book(&talk, "visits", "10:30", 0) && book(&talk, "visits", "10:30", 1))
    #expect(!book(&talk, "visits", "10:30", 2))
  }

  @Test func `without a share the capacity alone counts`() {
    var talk = desk("")
    for number in 0..<9 { #expect(book(&talk, "visits", "10:00", number)) }
    for number in 0..<9 { #expect(book(&talk, "visits", "10:15", number)) }
    #expect(!book(&talk, "visits", "10:15", 9))
  }

  @Test func `moving an appointment does not count it twice`() {
    var talk = desk()
    for number in 0..<9 { #expect(book(&talk, "visits", "10:00", number)) }
    for number in 0..<5 { #expect(book(&talk, "visits", "10:15", number)) }
    #expect(
      talk.do(.change("Rvisits10:154", to: .calendar("visits", start: utc("2026-11-23T10:30"))))
        .hasPrefix("appointment-changed"))
  }

  @Test func `a time that is kept while somebody makes up their mind counts as booked, but not for them`() {
    var talk = desk()
    for number in 0..<9 { #expect(book(&talk, "visits", "10:00", number)) }
    for number in 0..<4 { #expect(book(&talk, "visits", "10:15", number)) }
    let last = DeskCommand.SlotChoice.calendar("visits", start: utc("2026-11-23T10:15"))
    #expect(talk.do(.hold(last, session: "s", until: talk.now + 5 * minute)).hasPrefix("slot-held"))
    #expect(!book(&talk, "visits", "10:15", 4))
    #expect(talk.do(.book(last, reference: "R", session: "s")).hasPrefix("appointment-booked"))
  }
}
