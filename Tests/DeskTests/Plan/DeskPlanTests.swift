import Foundation
import GuideDocument
import Testing

@testable import Desk

struct DeskPlanTests {
  @Test func `a desk is read as it is written`() throws {
    let plan = Samples.plan
    let queue = try #require(plan.queues["broadband-care"])
    #expect(queue.name == "Broadband care" && queue.limit == 3 && queue.services == ["line-help"])
    let calendar = try #require(plan.calendars["engineers"])
    #expect(calendar.slot == 2 * hour && calendar.capacity == 2 && calendar.notice == 24 * hour)
    #expect(calendar.window == 14 * 24 * hour && calendar.resources.map(\.name) == ["Van", "van-2"])
    #expect(calendar.name == "engineers")
    let service = try #require(plan.services["engineer-visit"])
    #expect(service.lead == 5 * minute && service.grace == 10 * minute && service.expected == 2 * hour)
    #expect(plan.branches["high-street"]?.address == "1 High Street")
    #expect(plan.counters(for: queue).map(\.id) == ["desk-1"])
    #expect(plan.queues["emergency"].map { plan.counters(for: $0).count } == 0)
    #expect(plan.inboxes["broadband-care"] != nil)
  }

  @Test func `names may lead from one document to another`() {
    let (plan, problems) = readDesk(
      #"<desk xmlns="urn:guidepost:1" id="a"><service id="s" expected="PT1M" lead="PT0S" grace="PT3M"/></desk>"#,
      """
      <desk xmlns="urn:guidepost:1" id="b"><hours id="h" zone="Europe/London"><open days="mon" from="09:00" to="10:00"/></hours>
      <queue id="q" services="s" hours="h"/></desk>
      """)
    #expect(problems == [])
    #expect(plan.queues["q"]?.services == ["s"])
    #expect(plan.services["s"]?.lead == 0 && plan.services["s"]?.grace == 3 * minute)
  }

  /// Elements put into a desk that has hours `office`, branch `high`, service `help`, each on line 2.
  private func findings(_ element: String) -> [String] {
    let (_, problems) = DeskPlan.read([document(element)])
    return problems.map { "\($0.place.start.column) \($0.rule): \($0.message)" }
  }

  private func document(_ element: String) -> Document {
    let text = """
      <desk xmlns="urn:guidepost:1" id="d">
      \(element)
      <hours id="office" zone="Europe/London"><open days="mon" from="09:00" to="10:00"/></hours>
      <branch id="high" name="High" zone="Europe/London"/><service id="help" expected="PT5M"/>
      </desk>
      """
    guard let document = DocumentReader().read(SourceFile(path: "desk.xml", bytes: Array(text.utf8))).document else {
      preconditionFailure(text)
    }
    return document
  }

  @Test(arguments: [
    (
      #"<queue id="q" branch="hihg" services="help" hours="office"/>"#,
      #"23 unknown-branch: no branch "hihg"; did you mean "high"?"#
    ),
    (
      #"<queue id="q" branch="high" services="help  helo" hours="office"/>"#,
      #"45 unknown-service: no service "helo"; did you mean "help"?"#
    ),
    (
      #"<queue id="q" branch="high" services="help" hours="nights"/>"#,
      #"52 unknown-calendar: no opening hours "nights"; there is "office""#
    ),
    (
      #"<counter id="c" branch="elsewhere" services="help"/>"#,
      #"25 unknown-branch: no branch "elsewhere"; there is "high""#
    ),
    (
      #"<service id="help" expected="PT1M"/>"#,
      #"66 duplicate-id: there is a service "help" already; give this one an id of its own"#
    ),
    (
      #"<service id="quick" expected="PT0S"/>"#,
      #"31 zero-duration: expected="PT0S" takes no time; write one such as PT15M"#
    ),
    (
      #"<calendar id="c" service="help" branch="high" slot="PT0M" capacity="1" hours="office"/>"#,
      #"53 zero-duration: slot="PT0M" takes no time; write one such as PT15M"#
    ),
    (
      #"<calendar id="c" service="help" branch="high" slot="P2D" capacity="1" hours="office"/>"#,
      #"53 bad-attribute-value: slot="P2D" is no length of an appointment; write whole minutes, a day at most"#
    ),
    (
      #"<calendar id="c" service="help" branch="high" slot="PT61M" capacity="1" hours="office"/>"#,
      #"53 empty-range: no opening of "office" is as long as one slot, so no time can ever be booked"#
    ),
    (
      #"<calendar id="c" service="help" branch="high" slot="PT20M" capacity="1" hours="office" notice="P2D" window="P2D"/>"#,
      #"109 empty-range: the window ends before the notice does, so no time can ever be booked; make window longer"#
    ),
    (
      #"<hours id="h"><open days="mon" from="09:00" to="10:00"/></hours>"#,
      #"1 hours-without-zone: these hours do not say in which time zone they are; write zone="Europe/London", say"#
    ),
    (
      #"<hours id="h" zone="Europe/Lodnon"/>"#,
      #"21 bad-attribute-value: no time zone "Europe/Lodnon"; did you mean "Europe/London"?"#
    ),
    (
      #"<branch id="b" name="B" zone="London"/>"#,
      #"31 bad-attribute-value: no time zone "London"; did you mean "Europe/London"?"#
    ),
    (
      #"<branch id="b" name="B" zone="BST"/>"#,
      #"31 bad-attribute-value: no time zone "BST"; write one such as Europe/London"#
    ),
    (
      #"<hours id="h" zone="UTC"><open from="09:00" to="10:00"/></hours>"#,
      #"26 missing-attribute: <open> needs days="mon tue" for every week or on="2026-12-24" for one day"#
    ),
    (
      #"<hours id="h" zone="UTC"><open days="mon" on="2026-12-24" from="09:00" to="10:00"/></hours>"#,
      #"47 bad-attribute-value: <open> has both days and on; write two, one for every week and one for that day"#
    ),
    (
      #"<hours id="h" zone="UTC"><open on="2026-12-24" from="09:00" to="10:00"/><closed on="2026-12-24"/></hours>"#,
      #"85 closed-and-open: 2026-12-24 is closed here and has hours of its own; keep one of the two"#
    ),
  ])
  func `a mistake is told in the author's words, where it stands`(_ sample: (element: String, finding: String)) {
    #expect(findings(sample.element) == [sample.finding])
  }

  @Test func `a thing with a name that leads nowhere is not in the plan`() {
    let (plan, _) = DeskPlan.read([
      document(
        #"<queue id="q" branch="hihg" services="help" hours="office"/><queue id="r" services="nope" hours="office"/>"#)
    ])
    #expect(plan.queues.items.isEmpty)
  }

  @Test func `a suggestion can be put in place of the wrong name`() throws {
    let (_, problems) = DeskPlan.read([document(#"<queue id="q" services="help helo" hours="office"/>"#)])
    let fix = try #require(problems.first?.fix)
    #expect(fix.replacement == "help")
    #expect(fix.place.start.column == 30 && fix.place.end.column == 34)
  }

  @Test func `the second of two equal ids points at the first`() throws {
    let (plan, problems) = DeskPlan.read([document(#"<service id="help" name="First" expected="PT1M"/>"#)])
    let problem = try #require(problems.first)
    #expect(problem.place.start.line == 4)
    #expect(problem.related.map(\.place.start.line) == [2])
    #expect(plan.services["help"]?.name == "First")
  }

  @Test func `the desk that comes with the guides is flawless`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../Guides/desk.xml").standardized
    let text = try String(contentsOf: root, encoding: .utf8)
    let (plan, problems) = readDesk(text)
    #expect(problems == [])
    #expect(plan.queues.items.count == 8 && plan.calendars.items.count == 4)
  }

  @Test func `hours run past midnight and to its stroke`() throws {
    let plan = DeskPlan(
      reading: """
        <desk xmlns="urn:guidepost:1" id="d"><hours id="h" zone="Europe/London">
        <open days="mon" from="18:00" to="08:30"/> <open days="tue" from="00:00" to="24:00"/> <open days="wed" from="09:00" to="09:00"/>
        </hours></desk>
        """)
    let hours = try #require(plan.hours["h"])
    #expect(hours.week[0] == [WeeklyHours.Stretch(from: 1080, to: 1950)])
    #expect(hours.week[1] == [WeeklyHours.Stretch(from: 0, to: 1440)])
    #expect(hours.week[2] == [WeeklyHours.Stretch(from: 540, to: 1980)])
    #expect(hours.week[3] == [])
  }
}
