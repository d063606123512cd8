#if SQLite
  import Testing

  @testable import guidepost

  @Suite struct WaitlistCommandTests {
    private static let day = ["--from", "2026-12-05", "--to", "2026-12-05"]

    /// Every engineer has a visit that Saturday.
    private func fullSaturday() throws -> (WorkBench, [String]) {
      let bench = try WorkBench()
      return (bench, try (0..<6).map { try bench.book(WorkBench.saturday[$0 / 3]) })
    }

    private func join(_ bench: WorkBench) throws -> String {
      let joined = bench.desk.run(
        ["desk", "waitlist", "engineer-visit", "--join", "--format", "json"] + Self.day)
      return try #require(joined.json?["reference"]?.string, "\(joined.errors)")
    }

    @Test func `who waits is told of the time that comes free, and takes it`() throws {
      let (bench, booked) = try fullSaturday()
      let reference = try join(bench)
      bench.work()
      _ = bench.desk.run("desk", "cancel", booked[4])
      #expect(bench.work().out.contains("waitlist-offered 1"))
      let letter = try #require(bench.received.first { $0["kind"] == "time-free" })
      #expect(letter["reference"]?.string == reference && letter["start"]?.string == "2026-12-05T10:00:00+00:00")
      #expect(letter["keptUntil"]?.string == "2026-12-01T10:30:00+00:00")
      #expect(bench.desk.run("desk", "waitlist").out.contains("2026-12-05T10:00 is kept for 30 minutes"))
      let accepted = bench.desk.run("desk", "waitlist", "--accept", reference.lowercased())
      #expect(accepted.out.hasPrefix("Booked: Saturday") && accepted.out.contains(reference))
      #expect(bench.desk.run("desk", "waitlist").out == "Nobody is on the waiting list.\n")
    }

    @Test func `who declines lets the next have it`() throws {
      let (bench, booked) = try fullSaturday()
      let first = try join(bench)
      let second = try join(bench)
      _ = bench.desk.run("desk", "cancel", booked[0])
      bench.work()
      #expect(bench.desk.run("desk", "waitlist", "--decline", first).code == ExitCode.done)
      bench.work()
      #expect(bench.received.filter { $0["kind"] == "time-free" }.map { $0["reference"]?.string } == [first, second])
      #expect(bench.desk.run("desk", "waitlist", "--leave", first).code == ExitCode.done)
      #expect(bench.desk.run("desk", "waitlist", "--accept", first).errors.contains("Nobody waits"))
    }

    @Test(arguments: [
      ["--join"], ["engineer-visit", "--join", "--leave", "x"], ["engineer-visit", "--join", "--from", "soon"],
      ["nonsense"],
    ])
    func `a command line that makes no sense is told`(_ words: [String]) throws {
      #expect(try WorkBench().desk.run(["desk", "waitlist"] + words).code == ExitCode.usage)
    }
  }
#endif
