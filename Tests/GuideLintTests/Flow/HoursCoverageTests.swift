import Desk
import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct HoursCoverageTests {
  private func coverage(day: String, night: String, zone: String = "Europe/London") throws -> HoursCoverage {
    let text = """
      <desk xmlns="urn:guidepost:1" id="desk">
        <hours id="day" zone="Europe/London">\(day)</hours><hours id="night" zone="\(zone)">\(night)</hours>
        <branch id="b" name="B" zone="Europe/London"/><service id="s" name="S" expected="PT1H"/>
        <queue id="one" name="One" branch="b" services="s" hours="day"/>
        <queue id="two" name="Two" branch="b" services="s" hours="night"/>
      </desk>
      """
    let file = SourceFile(path: "desk.xml", bytes: Array(text.utf8))
    return HoursCoverage(DeskPlan.read([try #require(DocumentReader().check(file).document)]).0)
  }

  private static let days = "mon tue wed thu fri"

  @Test func `the first minute of each combination stands for it`() throws {
    let hours = try coverage(
      day: "<open days=\"\(Self.days)\" from=\"08:00\" to=\"18:00\"/>",
      night: "<open days=\"\(Self.days)\" from=\"18:00\" to=\"08:00\"/>")
    let moments = try #require(hours.moments(of: ["one", "two"]))
    #expect(moments.map(\.words) == ["Monday 00:00", "Monday 08:00", "Monday 18:00"])
    #expect(moments.map { $0.open.sorted() } == [[], ["one"], ["two"]])
  }

  @Test func `a day of its own is looked at too`() throws {
    let always = "<open days=\"\(Self.days) sat sun\" from=\"00:00\" to=\"24:00\"/>"
    let hours = try coverage(day: always + "<closed on=\"2026-12-25\"/>", night: always)
    let moments = try #require(hours.moments(of: ["one"]))
    #expect(moments.map(\.words) == ["Monday 00:00", "2026-12-25 00:00"])
    #expect(moments.map(\.open.isEmpty) == [false, true])
  }

  @Test func `clocks that differ, and queues that nobody knows, are not compared`() throws {
    let open = "<open days=\"\(Self.days)\" from=\"08:00\" to=\"18:00\"/>"
    #expect(try coverage(day: open, night: open, zone: "Europe/Berlin").moments(of: ["one", "two"]) == nil)
    #expect(try coverage(day: open, night: open).moments(of: ["three"]) == nil)
  }

  @Test func `answers that no time gives together are not allowed together`() throws {
    let hours = try coverage(
      day: "<open days=\"mon\" from=\"08:00\" to=\"12:00\"/>", night: "<open days=\"mon\" from=\"08:00\" to=\"10:00\"/>"
    )
    let facts = { (one: Bool, two: Bool) in
      [FactQuery(.isOpen, "one"): Value(.boolean(one)), FactQuery(.isOpen, "two"): Value(.boolean(two))]
    }
    #expect(hours.allows(facts(true, true)) && hours.allows(facts(true, false)) && hours.allows(facts(false, false)))
    #expect(!hours.allows(facts(false, true)))
  }

  @Test func `a night reaches into the morning after it, also from Sunday and into a day of its own`() throws {
    let never = "<open days=\"mon\" from=\"12:00\" to=\"12:30\"/>"
    let sunday = try coverage(day: never, night: "<open days=\"sun\" from=\"22:00\" to=\"06:00\"/>")
    let moments = try #require(sunday.moments(of: ["two"]))
    #expect(moments.map(\.words) == ["Monday 00:00", "Monday 06:00"])
    #expect(moments.map(\.open.isEmpty) == [false, true])
    let own = "<open on=\"2026-12-26\" from=\"00:00\" to=\"02:00\"/>"
    let friday = try coverage(
      day: never + own,
      night: "<open days=\"fri\" from=\"22:00\" to=\"06:00\"/><open on=\"2026-12-26\" from=\"10:00\" to=\"11:00\"/>")
    let both = [FactQuery(.isOpen, "one"): Value(.boolean(true)), FactQuery(.isOpen, "two"): Value(.boolean(true))]
    #expect(friday.allows(both))
  }
}
