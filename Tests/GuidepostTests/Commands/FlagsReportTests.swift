#if SQLite
  import GuideGraph
  import Journal
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// What agents flag reaches the authors of the steps.
  @Suite struct FlagsReportTests {
    @Test func `a flag is told with guide, version, step, day and words, sorted by step`() throws {
      let bench = try DeskBench()
      _ = try bench.calls.hold(try bench.calls.begin(), "x no option for children", "1", "x too long")
      bench.calls.clock.advance(minutes: 1)
      _ = try bench.calls.hold(try bench.calls.begin(), "x second voice")
      let result = bench.run("report", "flags")
      #expect(
        result.out.hasSuffix(
          """
          What agents say of steps
          guide         version  step     when        what is wrong
          energy-sales  4.0      consent  2026-12-01  too long
          energy-sales  4.0      hello    2026-12-01  no option for children
          energy-sales  4.0      hello    2026-12-01  second voice

          """), "\(result.out)")
      #expect(result.code == ExitCode.done && result.errors.isEmpty)
    }

    @Test func `the words of an erased call are gone from the report, the flag is not`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.hold(try bench.calls.begin(), "x her name is misspelt")
      _ = try bench.calls.store.erase(.stream(held.kept.stream), at: bench.calls.clock.now(), actor: "operator")
      let out = bench.run("report", "flags").out
      #expect(!out.contains("misspelt"))
      #expect(out.contains("energy-sales  4.0      hello  2026-12-01  erased"), "\(out)")
    }

    @Test func `without flags there is no data`() throws {
      #expect(try DeskBench().run("report", "flags").out.hasSuffix("What agents say of steps\nno data\n"))
    }
  }
#endif
