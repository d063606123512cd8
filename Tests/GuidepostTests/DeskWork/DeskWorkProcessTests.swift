#if SQLite
  import Desk
  import Foundation
  import Journal
  import Testing

  @testable import guidepost

  /// Workers as processes of their own: killed, started twice.
  @Suite struct DeskWorkProcessTests {
    private func worker(_ bench: WorkBench, _ command: String) throws -> GuidepostProcess {
      try GuidepostProcess(bench.desk, ["desk", "work", "--once", "--deliver", command])
    }

    @Test func `two workers at a time send each notice once`() throws {
      let bench = try WorkBench()
      for _ in 0..<3 { _ = try bench.book() }
      let command = "sleep 0.05; \(bench.command)"
      let workers = try [worker(bench, command), worker(bench, command)]
      for worker in workers { #expect(try worker.end() == ExitCode.done) }
      bench.work()
      #expect(bench.received.count == 3 && Set(bench.received.map { $0["key"]?.string }).count == 3)
    }

    @Test func `a worker killed while it sends loses no notice, and the key tells the second letter from another`()
      throws
    {
      let bench = try WorkBench()
      let reference = try bench.book()
      let started = bench.desk.folder + "/started"
      let worker = try worker(bench, "\(bench.command); touch '\(started)'; sleep 20")
      while !FileManager.default.fileExists(atPath: started) { usleep(10_000) }
      worker.kill()
      // Within its time the worker that was killed may still be sending.
      bench.work()
      #expect(bench.received.count == 1)
      bench.desk.now = "2026-12-01T10:00:41+00:00"
      bench.work()
      #expect(bench.received.map { $0["key"]?.string } == Array(repeating: "booked/\(reference)/0", count: 2))
      #expect(bench.desk.run("desk", "outbox").out == "Nothing waits to be sent.\n")
    }

    @Test func `once a cancellation stands, no command is started for what was cancelled`() throws {
      let bench = try WorkBench()
      let references = try (0..<6).map { try bench.book(WorkBench.saturday[$0 / 3]) }
      // The first letter waits in the command until all six are cancelled.
      let gate = bench.desk.folder + "/gate"
      let worker = try worker(bench, "\(bench.command); while [ ! -e '\(gate)' ]; do sleep 0.02; done")
      while bench.received.isEmpty { usleep(5_000) }
      for reference in references { #expect(bench.desk.run("desk", "cancel", reference).code == ExitCode.done) }
      try "".write(toFile: gate, atomically: false, encoding: .utf8)
      #expect(try worker.end() == ExitCode.done)
      bench.work()
      #expect(bench.kinds == ["booked"] + Array(repeating: "cancelled", count: 6))
    }

    @Test func `a worker that stays sees what happens, and ends when it is told to`() throws {
      let bench = try WorkBench()
      let worker = try GuidepostProcess(bench.desk, ["desk", "work", "--deliver", bench.command])
      #expect(worker.hears("at work"))
      let reference = try bench.book()
      #expect(worker.hears("sent booked 1"))
      worker.process.terminate()
      worker.process.waitUntilExit()
      #expect(bench.received.first?["reference"]?.string == reference)
    }
  }
#endif
