#if SQLite
  import GuideSession
  import Testing

  @testable import guidepost

  @Suite struct ReportCommandTests {
    /// 36 customers: 20 reached the end, 15 gave up at the name, 1 has just begun. And one test.
    private func stories() throws -> KeptStories {
      let stories = try KeptStories()
      for number in 0..<35 {
        let id = "customer-\(number)"
        try stories.begin(id)
        if number < 20 { try stories.say(id, "red", "Ann", "flu") } else { try stories.say(id, "green") }
      }
      try stories.begin("tester", channel: .test)
      stories.now += 3_600_000
      try stories.begin("late")
      return stories
    }

    @Test func `the summary tells volume and rates`() throws {
      let (exit, out, err) = try stories().run("report", "--since", "2026-12-01")
      #expect(
        out == """
          Summary
          unit: session; period: from 2026-12-01, by start, days of Europe/London
          36 started; 1 still open and in no rate; 1 of channel test left out

          Volume
          figure   sessions
          started        36
          engaged        35
          open            1

          Rates
          figure                                      share
          completion rate                             57.1 % (20 of 35, 40.9 to 72.0 %)
          task completion                             57.1 % (20 of 35, 40.9 to 72.0 %)
          confirmed resolution                        0.0 % (0 of 35, 0.0 to 9.9 %)
          abandonment                                 42.9 % (15 of 35, 28.0 to 59.1 %)
          bounce                                      0.0 % (0 of 35, 0.0 to 9.9 %)
          hand-off rate                               0.0 % (0 of 35, 0.0 to 9.9 %)
          hand-off asked by the customer              0.0 % (0 of 35, 0.0 to 9.9 %)
          hand-off by the guide                       0.0 % (0 of 35, 0.0 to 9.9 %)
          hand-off after answers nobody understood    0.0 % (0 of 35, 0.0 to 9.9 %)
          hand-off because the guide could not go on  0.0 % (0 of 35, 0.0 to 9.9 %)
          satisfaction (score 4 or 5)                 no data
          gave a score                                0.0 % (0 of 35, 0.0 to 9.9 %)

          By guide
          guide   started  engaged  open  completion rate                    abandonment
          repair       36       35     1  57.1 % (20 of 35, 40.9 to 72.0 %)  42.9 % (15 of 35, 28.0 to 59.1 %)

          """)
      #expect((exit, err) == (0, ""))
    }

    @Test func `steps are told by what was lost there`() throws {
      let out = try stories().run("report", "steps").out
      #expect(
        out.hasSuffix(
          """
          Steps by lost sessions
          guide   step     lost sessions  drop-off                           exit share
          repair  name                15  42.9 % (15 of 35, 28.0 to 59.1 %)  15 of 15
          repair  bye                  0  0 of 20                            0 of 15
          repair  illness              0  0 of 20                            0 of 15
          repair  light                0  0.0 % (0 of 35, 0.0 to 9.9 %)      0 of 15

          """))
    }

    @Test func `outcomes are told with the last step`() throws {
      let out = try stories().run("report", "outcomes").out
      #expect(
        out.hasSuffix(
          """
          Last step
          guide   outcome    last step  share of ended sessions
          repair  resolved   bye        57.1 % (20 of 35, 40.9 to 72.0 %)
          repair  abandoned  name       42.9 % (15 of 35, 28.0 to 59.1 %)

          """))
    }

    @Test func `JSON has the same figures, and what may not be shown is not in it`() throws {
      let out = try stories().run("report", "summary", "--format", "json").out
      let page = try #require(JSONValue(parsing: out))
      #expect(page["started"] == 36)
      #expect(page["open"] == 1)
      #expect(page["testLeftOut"] == 1)
      #expect(page["zone"] == "Europe/London")
      let rates = try #require(page["tables"]?[1]?["rows"])
      #expect(rates[0]?["figure"] == "completion rate")
      let share = try #require(rates[0]?["share"])
      #expect(share["shown"] == "rate")
      #expect(share["count"] == 20 && share["n"] == 35)
      #expect(share["share"] == .number(0.5714))
      #expect(share["low"] == .number(0.4086) && share["high"] == .number(0.7202))
      let few = try KeptStories()
      try few.begin("a")
      let hidden = try #require(JSONValue(parsing: few.run("report", "--format", "json", later: 10_000).out))
      #expect(hidden["tables"]?[1]?["rows"]?[0]?["share"] == .object(["shown": "suppressed"]))
    }

    @Test func `a view or format nobody knows is told`() throws {
      let stories = try KeptStories()
      #expect(stories.run("report", "sumary").err.contains("there is no view \"sumary\"; did you mean summary?"))
      #expect(stories.run("report", "--format", "pdf").exit == 2)
      #expect(stories.run("report", "--channel", "test").exit == 2)
    }
  }

  extension JSONValue {
    fileprivate subscript(index: Int) -> JSONValue? {
      guard case .array(let items) = self, items.indices.contains(index) else { return nil }
      return items[index]
    }
  }
#endif
