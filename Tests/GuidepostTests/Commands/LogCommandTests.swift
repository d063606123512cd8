import Insight

#if SQLite
  import Foundation
  import GuideSession
  import Journal
  import Testing

  @testable import guidepost

  @Suite struct LogCommandTests {
    private func three() throws -> KeptStories {
      let stories = try KeptStories()
      try stories.begin("aaaaaa111111")
      try stories.say("aaaaaa111111", "red", "Annabella")
      try stories.go("aaaaaa111111", .back)
      try stories.begin("aaaaaa222222", channel: .test)
      try stories.say("aaaaaa222222", "green", "Bob", "flu")
      try stories.begin("cccccc333333")
      try stories.go("cccccc333333", .pause)
      return stories
    }

    @Test func `the list has a line for every session`() throws {
      let (exit, out, err) = try three().run("log", "list")
      #expect(
        out == """
          3 sessions, times in Europe/London
          started              session   guide   version  channel   answers  last step  outcome
          2026-12-01 09:00:00  aaaaaa11  repair  2.1      customer        1  name       open
          2026-12-01 09:00:15  aaaaaa22  repair  2.1      test            3  bye        resolved
          2026-12-01 09:00:30  cccccc33  repair  2.1      customer        0  light      paused

          """)
      #expect((exit, err) == (0, ""))
    }

    @Test func `the list takes filters`() throws {
      let stories = try three()
      func count(_ words: String...) -> String? {
        let run =
          switch words.count {
          case 2: stories.run("log", "list", words[0], words[1])
          default: stories.run("log", "list", words[0], words[1], words[2], words[3])
          }
        return run.out.split(separator: "\n").first.map { String($0.prefix { $0 != "," }) }
      }
      #expect(count("--channel", "test") == "1 session")
      #expect(count("--guide", "other") == "0 sessions")
      #expect(count("--since", "2026-12-01", "--until", "2026-12-01") == "3 sessions")
      #expect(count("--since", "2026-12-01T09:00:15Z") == "2 sessions")
      #expect(count("--until", "2026-12-01T09:00:15Z") == "1 session")
      #expect(count("--since", "2026-12-02") == "0 sessions")
    }

    @Test func `a session is shown a line an event, personal values as their class`() throws {
      let stories = try three()
      let (exit, out, _) = stories.run("log", "show", "aaaaaa1")
      #expect(exit == 0)
      let lines = out.split(separator: "\n")
      #expect(lines.first == "session aaaaaa111111, times in Europe/London")
      #expect(lines.contains("   4  2026-12-01 09:00:05  customer  answered \"light\": red"))
      #expect(lines.contains("   7  2026-12-01 09:00:10  customer  answered \"name\": personal value"))
      #expect(!out.contains("Annabella"))
      #expect(stories.run("log", "show", "aaaaaa1", "--reveal").out.contains("answered \"name\": Annabella"))
    }

    @Test func `a session is found by id, by its beginning and by resume code`() throws {
      let stories = try KeptStories()
      let code = try #require(try stories.begin("abcdef123456"))
      for name in ["abcdef123456", "abcdef", "ABCDEF12", code.description, code.description.lowercased()] {
        #expect(stories.run("log", "show", name).out.hasPrefix("session abcdef123456,"), "\(name)")
      }
      try stories.begin("abcdef999999")
      let both = stories.run("log", "show", "abcdef")
      #expect(both.exit == 2)
      #expect(both.err.contains("\"abcdef\" begins 2 sessions: abcdef123456, abcdef999999"))
      #expect(stories.run("log", "show", "abc").exit == 2)
      #expect(stories.run("log", "show", "zzzzzz").exit == 3)
      #expect(stories.run("log", "show", "0000-0000-0000").exit == 3)
    }

    @Test func `JSON Lines are flat and hold no personal value`() throws {
      let stories = try three()
      let (exit, out, _) = stories.run("log", "jsonl")
      let lines = try out.split(separator: "\n").map { try #require(JSONValue(parsing: String($0))) }
      #expect(exit == 0)
      #expect(!out.contains("Annabella") && !out.contains("flu"))
      #expect(lines.count == (try stories.store.read { try $0.events(after: 0, limit: 1_000) }).count)
      for line in lines {
        guard case .object(let fields) = line else { return #expect(Bool(false)) }
        #expect(Set(fields.map(\.name)).count == fields.count)
        #expect(fields.allSatisfy { if case .object = $0.value { false } else { true } })
        for name in [
          "sequence", "time", "stream", "number", "session", "guide", "version", "content", "locale", "channel",
          "actor", "type",
        ] {
          #expect(line[name] != nil, "\(name)")
        }
      }
      let answers = lines.filter { $0["type"] == "answered" }
      #expect(answers.first?["values.light"] == .array(["red"]))
      #expect(answers.first?["step"] == "light")
      #expect(answers.first?["step.guide"] == "repair")
      #expect(answers.first?["time"] == "2026-12-01T09:00:05.000Z")
      #expect(answers.compactMap { $0["values.name"] } == ["personal", "personal"])
      #expect(answers.compactMap { $0["values.illness"] } == ["sensitive"])
    }

    @Test func `JSON Lines take a period of events`() throws {
      let stories = try three()
      let out = stories.run("log", "jsonl", "--since", "2026-12-01T09:00:05Z", "--until", "2026-12-01T09:00:06Z").out
      #expect(out.split(separator: "\n").allSatisfy { $0.contains("\"time\":\"2026-12-01T09:00:05.000Z\"") })
      #expect(out.split(separator: "\n").count == 3)
    }

    @Test func `erasing a session leaves no byte of its values in any file`() throws {
      let stories = try three()
      try #require(try !stories.files(holding: "Annabella").isEmpty)
      let dry = stories.run("log", "erase", "aaaaaa1", "--dry-run")
      #expect(dry.out.hasPrefix("would remove 1 value and 1 resume code of 1 session: aaaaaa111111\n"))
      #expect(try !stories.files(holding: "Annabella").isEmpty)
      let run = stories.run("log", "erase", "aaaaaa1")
      #expect(run.exit == 0)
      #expect(run.out.hasPrefix("removed 1 value and 1 resume code of 1 session: aaaaaa111111\n"))
      #expect(run.out.contains("Not reached: copies outside the store"))
      #expect(try stories.files(holding: "Annabella").isEmpty)
      #expect(try !stories.files(holding: "Bob").isEmpty)
      #expect(stories.run("log", "show", "aaaaaa1", "--reveal").out.contains("answered \"name\": erased"))
      #expect(stories.run("log", "show", "aaaaaa1").out.contains("1 value was erased, everything of this session"))
      #expect(stories.run("log", "jsonl").out.contains("\"values.name\":\"erased\""))
      #expect(stories.run("log", "erase", "aaaaaa1").out == "nothing is left to erase in session aaaaaa111111\n")
      #expect(stories.run("log", "list").exit == 0)
    }

    @Test func `erasing a person reaches all sessions known to be theirs`() throws {
      let stories = try three()
      #expect(stories.run("log", "erase", "--subject", "customer-c7").out == "nothing is kept about that person\n")
      #expect(
        stories.run("log", "identify", "aaaaaa1", "--subject", "customer-c7").out.hasPrefix(
          "1 value of session aaaaaa111111 belongs"))
      #expect(stories.run("log", "identify", "aaaaaa2", "--subject", "customer-c7").exit == 0)
      let run = stories.run("log", "erase", "--subject", "customer-c7")
      #expect(run.out.hasPrefix("removed 3 values and 2 resume codes of 2 sessions: aaaaaa111111, aaaaaa222222\n"))
      for gone in ["Annabella", "Bob", "flu"] { #expect(try stories.files(holding: gone).isEmpty, "\(gone)") }
      #expect(try stories.files(holding: "customer-c7").isEmpty)
    }

    @Test func `what was kept long enough expires, and only that`() throws {
      let stories = try three()
      let day: Int64 = 86_400
      #expect(stories.run("log", "expire").out == "nothing is due\n")
      #expect(
        stories.run("log", "expire", "--dry-run", later: 2 * day).out.hasPrefix("would remove 2 values of 2 sessions"))
      #expect(stories.run("log", "expire", later: 2 * day).out.hasPrefix("removed 2 values of 2 sessions"))
      #expect(try stories.files(holding: "Annabella").isEmpty)
      #expect(try !stories.files(holding: "flu").isEmpty)
      #expect(stories.run("log", "expire", later: 2 * day).out == "nothing is due\n")
      #expect(stories.run("log", "expire", later: 31 * day).out.hasPrefix("removed 1 value of 1 session"))
      #expect(try stories.files(holding: "flu").isEmpty)
    }

    @Test func `what is not understood is told and nothing is done`() throws {
      let stories = try three()
      #expect(stories.run("log", "burn").err.contains("there is no command \"log burn\"; there are list, show, follow"))
      #expect(stories.run("log", "list", "--reveal").err.contains("log list has no option --reveal"))
      #expect(stories.run("log", "erase").exit == 2)
      #expect(stories.run("log", "erase", "aaaaaa1", "--subject", "x").exit == 2)
      #expect(stories.run("log", "list", "--since", "monday").err.contains("\"monday\" is neither a day"))
      #expect(stories.run("log", "list", "--zone", "Atlantis").err.contains("there is no time zone \"Atlantis\""))
      #expect(stories.run("log", "list", "--store", "none").exit == 2)
      let nowhere = stories.folder + "/none.db"
      #expect(stories.run("log", "list", "--store", nowhere).exit == 3)
      #expect(!FileManager.default.fileExists(atPath: nowhere))
    }

    @Test func `following tells what came since`() throws {
      let stories = try three()
      var follower = try LogFollower(stories.archive, on: #require(.init("Europe/London")))
      #expect(try follower.news() == [])
      try stories.say("aaaaaa111111", "Carla")
      let news = try follower.news()
      #expect(
        news == [
          "2026-12-01 09:00:40  aaaaaa11  customer  answered \"name\": personal value",
          "2026-12-01 09:00:40  aaaaaa11  customer  came to \"illness\" again (visit 2) by field from \"name\"",
          "2026-12-01 09:00:40  aaaaaa11  customer  asked \"illness\"",
        ])
      #expect(try follower.news() == [])
    }

    @Test func `control characters of a guide or customer do not reach the terminal`() throws {
      let stories = try KeptStories()
      try stories.begin("aaaaaa111111")
      try stories.say("aaaaaa111111", "red", "A\u{1B}[31mn\u{9B}2J")
      for words in [["log", "show", "aaaaaa", "--reveal"], ["replay", "aaaaaa", "--events", "--zone=UTC"]] {
        let out = stories.run(words[0], words[1], words[2], words[3 % words.count]).out
        #expect(!out.unicodeScalars.contains { $0 == "\u{1B}" || ("\u{80}"..."\u{9F}").contains($0) })
      }
    }
  }
#endif
