import GuideDocument
import Testing

@testable import Desk

struct SlotTests {
  @Test func `slots are offered after the notice, within the hours, without closed days`() {
    let talk = Talk(now: utc("2026-12-23T13:30"))
    let slots = talk.state.slots(for: "engineer-visit", under: talk.plan, at: talk.now, limit: 4)
    #expect(
      slots.map(\.time.local) == ["2026-12-26T09:00", "2026-12-26T11:00", "2026-12-28T08:00", "2026-12-28T10:00"])
    #expect(slots.allSatisfy { $0.free == 2 && $0.time.zone == "Europe/London" && $0.time.branch == "high-street" })
    #expect(slots.first.map { text($0.time.end) } == "2026-12-26T11:00Z")
  }

  @Test func `the notice includes its last millisecond and the window its last`() {
    let talk = Talk(now: utc("2026-11-23T10:00"))
    func locals(_ now: Int64, from: Int64? = nil) -> [String] {
      talk.state.slots(for: "engineer-visit", under: talk.plan, at: now, from: from, limit: 1).map(\.time.local)
    }
    #expect(locals(talk.now) == ["2026-11-24T10:00"])
    #expect(locals(talk.now + 1) == ["2026-11-24T12:00"])
    #expect(locals(talk.now, from: utc("2026-12-07T10:00")) == ["2026-12-07T10:00"])
    #expect(locals(talk.now - 1, from: utc("2026-12-07T10:00")) == [])
  }

  @Test func `a slot's id stays the same and finds it again`() throws {
    let talk = Talk()
    let slot = try #require(talk.state.slots(for: "engineer-visit", under: talk.plan, at: talk.now, limit: 1).first)
    #expect(slot.id.text == "engineers@1795514400")
    #expect(SlotTime.parts(of: slot.id)?.start == slot.time.start)
    #expect(SlotTime.parts(of: slot.id)?.calendar == "engineers")
    for id in ["", "engineers", "engineers@", "engineers@x", "engineers@99999999999999999"] {
      #expect(SlotTime.parts(of: DeskID(id)) == nil)
    }
  }

  private func plan(_ zone: String, slot: String = "PT30M", notice: String = "PT0S") -> DeskPlan {
    DeskPlan(
      reading: """
        <desk xmlns="urn:guidepost:1" id="d">
          <hours id="always" zone="\(zone)"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
          <branch id="b" name="B" zone="\(zone)"/> <service id="s" expected="PT10M"/>
          <calendar id="c" service="s" branch="b" slot="\(slot)" capacity="1" notice="\(notice)" hours="always"/>
        </desk>
        """)
  }

  private func offered(_ plan: DeskPlan, at now: Int64, limit: Int) -> [String] {
    DeskState().slots(for: "s", under: plan, at: now, limit: limit).map { "\($0.time.local) \($0.time.offset)" }
  }

  @Test func `clocks that go forward leave out the hour they skip`() {
    #expect(
      offered(plan("Europe/Berlin"), at: utc("2026-03-29T00:00"), limit: 4)
        == ["2026-03-29T01:30 60", "2026-03-29T03:00 120", "2026-03-29T03:30 120", "2026-03-29T04:00 120"])
  }

  @Test func `clocks that go back offer the hour twice, told apart by the offset`() {
    #expect(
      offered(plan("Europe/Berlin"), at: utc("2026-10-24T23:30"), limit: 5)
        == [
          "2026-10-25T02:00 120", "2026-10-25T02:30 120", "2026-10-25T02:00 60", "2026-10-25T02:30 60",
          "2026-10-25T03:00 60",
        ])
  }

  @Test func `a notice that ends on the day of the switch is counted in hours that pass`() {
    let plan = plan("Europe/Berlin", notice: "PT24H")
    #expect(offered(plan, at: utc("2026-03-28T00:30"), limit: 1) == ["2026-03-29T01:30 60"])
    #expect(offered(plan, at: utc("2026-03-28T01:10"), limit: 1) == ["2026-03-29T03:30 120"])
  }

  @Test func `long slots of the hour that comes twice share their room`() throws {
    let plan = plan("Europe/Berlin", slot: "PT1H30M")
    var state = DeskState()
    // 01:30 to 03:00 by the wall is two and a half hours that night, 03:00 begins after it.
    let starts = state.slots(for: "s", under: plan, at: utc("2026-10-24T22:00"), limit: 3).map { text($0.time.start) }
    #expect(starts == ["2026-10-24T23:30Z", "2026-10-25T02:00Z", "2026-10-25T03:30Z"])
    let book = DeskCommand(
      key: "k", .book(.calendar("c", start: utc("2026-10-24T23:30")), reference: "R", session: "s1"))
    try state.carryOut(book, under: plan, at: utc("2026-10-24T22:00"))
    #expect(
      state.slots(for: "s", under: plan, at: utc("2026-10-24T22:00"), limit: 1).map { text($0.time.start) } == [
        "2026-10-25T02:00Z"
      ])
  }

  @Test func `several calendars of a service are offered together, in order`() {
    let plan = DeskPlan(
      reading: """
        <desk xmlns="urn:guidepost:1" id="d">
          <hours id="day" zone="Europe/London"><open days="mon" from="09:00" to="10:00"/></hours>
          <branch id="b" name="B" zone="Europe/London"/> <service id="s" expected="PT10M"/>
          <calendar id="two" service="s" branch="b" slot="PT20M" capacity="1" hours="day"/>
          <calendar id="one" service="s" branch="b" slot="PT30M" capacity="1" hours="day"/>
        </desk>
        """)
    let slots = DeskState().slots(for: "s", under: plan, at: utc("2026-11-23T08:00"), limit: 4)
    #expect(
      slots.map { "\($0.time.calendar) \($0.time.local.suffix(5))" } == [
        "one 09:00", "two 09:00", "two 09:20", "one 09:30",
      ])
  }
}
