#if SQLite
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// What customers are promised where a worker keeps the promise, and only there.
  @Suite struct PromiseTests {
    @Test func `how long an answer is kept is told only while somebody erases it then`() throws {
      let bench = try WorkBench()
      let before = try bench.desk.calls.talk(nil, ["drops", "skip", "why"])
      #expect(before.text.contains("We use it") && !before.text.contains("It is kept for"))
      bench.work()
      let after = try bench.desk.calls.talk(nil, ["drops", "skip", "why"])
      #expect(after.text.contains("It is kept for 30 days."), "\(after.text)")
    }

    @Test func `a time that comes twice is shown with its distance from UTC`() {
      let first = OfferedSlot(
        id: "c@1", start: "2026-10-25T01:15:00+01:00", end: "2026-10-25T01:45:00+01:00", place: "",
        zone: "Europe/London")
      var second = first
      second.start = "2026-10-25T01:15:00+00:00"
      var plain = first
      plain.start = "2026-10-25T02:15:00+00:00"
      let words = [first, second, plain].map { SlotWords($0, locale: "en").spoken }
      #expect(words[0].contains("01:15 (UTC+01:00) to"))
      #expect(words[1].contains("01:15 (UTC+00:00) to"))
      #expect(words[2].contains("02:15 to"))
    }
  }
#endif
