import GuideDocument
import Testing

@testable import Insight

@Suite struct LocalClockTests {
  @Test func `a moment is told on the wall of its zone`() throws {
    let winter = try #require(LocalClock("Europe/London"))
    let kathmandu = try #require(LocalClock("Asia/Kathmandu"))
    #expect(winter.stamp(noon) == "2026-12-01 09:00:00")
    #expect(kathmandu.stamp(noon + 999) == "2026-12-01 14:45:00")
    #expect(winter.stamp(noon - 15 * 3_600_000 - 1) == "2026-11-30 17:59:59")
  }

  @Test func `a zone nobody knows is none`() { #expect(LocalClock("Europe/Atlantis") == nil) }

  @Test func `a day begins at its own midnight, also when clocks change`() throws {
    let clock = try #require(LocalClock("Europe/London"))
    let day = try #require(CivilDate("2026-03-29"))
    let next = try #require(CivilDate("2026-03-30"))
    #expect(clock.stamp(clock.start(of: day)) == "2026-03-29 00:00:00")
    #expect(clock.start(of: next) - clock.start(of: day) == 23 * 3_600_000)
  }
}
