import Foundation

#if SQLite
  import GuideSession
  import Testing

  @testable import guidepost

  @Suite struct ReplayCommandTests {
    private func stories() throws -> KeptStories {
      let stories = try KeptStories()
      try stories.begin("aaaaaa111111")
      try stories.go("aaaaaa111111", .help)
      try stories.say("aaaaaa111111", "red", "Annabella")
      try stories.go("aaaaaa111111", .back, after: 86_400)
      try stories.say("aaaaaa111111", "Bob", "flu")
      return stories
    }

    @Test func `a conversation reads as it went, with times`() throws {
      let (exit, out, err) = try stories().run("replay", "aaaaaa")
      #expect(
        out == """
          session aaaaaa111111, guide repair 2.1, times in Europe/London
          2026-12-01
          09:00:00  - began guide repair 2.1, channel customer, en-GB, Europe/London
          09:00:00  Guide: What colour?
                           1. Green
                           2. Red
          09:00:05  You:   help
          09:00:05  Guide: Look at the front.
          09:00:10  You:   Red
          09:00:10  Guide: Your name?
          09:00:15  You:   Annabella
          09:00:15  Guide: Are you ill, Annabella?
          2026-12-02
          09:00:15  - went back to "name"
          09:00:15  Guide: Your name?
          09:00:20  You:   Bob
          09:00:20  Guide: Are you ill, Bob?
          09:00:25  You:   ••••
          09:00:25  Guide: Goodbye Bob.
          09:00:25  - ended at "bye": resolved

          """)
      #expect((exit, err) == (0, ""))
    }

    @Test func `it needs no guide but the one that the journal keeps`() throws {
      let stories = try stories()
      let before = stories.run("replay", "aaaaaa").out
      try "<guide/>".write(toFile: stories.folder + "/repair.xml", atomically: true, encoding: .utf8)
      #expect(stories.run("replay", "aaaaaa").out == before)
    }

    @Test func `what was erased reads erased`() throws {
      let stories = try stories()
      _ = stories.run("log", "erase", "aaaaaa")
      let out = stories.run("replay", "aaaaaa").out
      #expect(out.contains("09:00:15  You:   erased\n"))
      #expect(out.contains("Guide: Goodbye erased.\n"))
      #expect(!out.contains("Annabella") && !out.contains("Bob"))
    }

    @Test func `names of events stand before what was said`() throws {
      let lines = try stories().run("replay", "aaaaaa", "--events").out.split(separator: "\n")
      let start = try #require(lines.firstIndex(of: "09:00:10  # answered"))
      #expect(
        lines[start...(start + 4)] == [
          "09:00:10  # answered", "09:00:10  You:   Red",
          "09:00:10  # step-entered repair#name visit 1", "09:00:10  # prompt-shown", "09:00:10  Guide: Your name?",
        ])
    }
  }
#endif
