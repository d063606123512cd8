#if SQLite
  import Desk
  import Foundation
  import Journal
  import Testing

  @testable import guidepost

  @Suite struct DeskWorkTests {
    @Test func `a booking is told once, with a message for calendars`() throws {
      let bench = try WorkBench()
      let reference = try bench.book()
      #expect(bench.work().out == "2026-12-01T10:00:00+00:00 sent booked 1\n")
      #expect(bench.work().out == "2026-12-01T10:00:00+00:00 nothing was due\n")
      let letter = try #require(bench.received.first)
      #expect(bench.received.count == 1)
      #expect(letter["key"]?.string == "booked/\(reference)/0")
      #expect(letter["start"]?.string == "2026-12-05T08:00:00+00:00")
      #expect(letter["place"]?.string == "Fernhill engineers, Unit 4, Weir Lane")
      let calendar = try #require(letter["calendar"]?.string)
      #expect(calendar.contains("METHOD:REQUEST\r\n") && calendar.contains("UID:\(reference)@guidepost\r\n"))
      #expect(bench.desk.run("desk", "ical", reference).out == calendar)
    }

    @Test func `a reminder comes a day before, and none after a cancellation`() throws {
      let bench = try WorkBench()
      let kept = try bench.book()
      let dropped = try bench.book()
      bench.work()
      bench.desk.now = "2026-12-04T08:00:00+00:00"
      #expect(bench.desk.run("desk", "cancel", dropped).code == ExitCode.done)
      bench.work()
      #expect(
        Set(bench.received.dropFirst(2).map { $0["key"]?.string }) == ["reminder/\(kept)/0", "cancelled/\(dropped)/1"])
      let calendar = bench.received.last { $0["kind"] == "cancelled" }?["calendar"]?.string
      #expect(calendar?.contains("METHOD:CANCEL\r\n") == true && calendar?.contains("SEQUENCE:1\r\n") == true)
    }

    @Test func `what was booked and cancelled before anybody could tell is only cancelled`() throws {
      let bench = try WorkBench()
      let reference = try bench.book()
      bench.work(delivering: "exit 1")
      _ = bench.desk.run("desk", "cancel", reference)
      bench.desk.now = "2026-12-01T11:00:00+00:00"
      bench.work()
      #expect(bench.kinds == ["cancelled"])
    }

    @Test func `a command that fails is tried again after a pause, and the outbox says why`() throws {
      let bench = try WorkBench()
      let reference = try bench.book()
      let failed = bench.work(delivering: "exit 7")
      #expect(failed.code == ExitCode.done && failed.errors.contains("not sent: booked: exit code 7"))
      bench.work()
      #expect(bench.received.isEmpty)
      let outbox = bench.desk.run("desk", "outbox")
      #expect(outbox.out.contains("booked/\(reference)/0") && outbox.out.contains("failed once"))
      bench.desk.now = "2026-12-01T10:00:29+00:00"
      bench.work()
      #expect(bench.received.isEmpty)
      bench.desk.now = "2026-12-01T10:00:30+00:00"
      bench.work()
      #expect(bench.kinds == ["booked"])
      #expect(bench.desk.run("desk", "outbox").out == "Nothing waits to be sent.\n")
    }

    @Test func `a person can have a notice tried at once, or dropped`() throws {
      let bench = try WorkBench()
      let first = try bench.book()
      let second = try bench.book()
      bench.work(delivering: "exit 1")
      #expect(bench.desk.run("desk", "outbox", "--retry", "booked/\(first)/0").code == ExitCode.done)
      #expect(bench.desk.run("desk", "outbox", "--drop", "booked/\(second)/0").code == ExitCode.done)
      bench.work()
      bench.desk.now = "2026-12-02T10:00:00+00:00"
      bench.work()
      #expect(bench.received.map { $0["reference"]?.string } == [first])
      #expect(bench.desk.run("desk", "outbox", "--drop", "booked/none/0").code == ExitCode.failed)
    }

    @Test func `a command that does not answer is ended after its time, and the notice stays owed`() throws {
      let bench = try WorkBench()
      _ = try bench.book()
      let result = bench.work("--timeout", "1", delivering: "sleep 30")
      #expect(result.errors.contains("no answer within 1 seconds"))
      #expect(bench.desk.run("desk", "outbox").out.contains("failed once"))
    }

    @Test func `the staff hear of who waits before customers hear of bookings`() throws {
      let bench = try WorkBench()
      _ = try bench.book()
      try bench.desk.join()
      bench.work()
      #expect(bench.kinds == ["hand-off-waiting", "booked"])
      let letter = try #require(bench.received.first)
      #expect(letter["ticket"] == "B-001" && letter["queue"] == "broadband-care")
      #expect(letter["variables"] == nil && !letter.text.contains("12345678"))
    }

    @Test func `an answer of the customer is told only where the operator asks for it by name`() throws {
      let bench = try WorkBench()
      try bench.desk.join()
      bench.work("--with", "account", "--with", "nothing-such")
      #expect(bench.received.first?["variables"] == .object(["account": "12345678"]))
    }

    @Test func `nobody is told of a customer who left`() throws {
      let bench = try WorkBench()
      try bench.desk.join()
      _ = bench.desk.run("desk", "leave", "B-001")
      bench.work()
      #expect(bench.received.isEmpty)
    }

    @Test func `a missed appointment is written down, and its time is over`() throws {
      let bench = try WorkBench()
      let reference = try bench.book()
      bench.work()
      bench.desk.now = "2026-12-05T08:10:00+00:00"
      #expect(!bench.work().out.contains("appointment-missed"))
      bench.desk.now = "2026-12-05T08:10:01+00:00"
      #expect(bench.work().out.contains("appointment-missed 1"))
      #expect(bench.desk.run("desk", "cancel", reference).code == ExitCode.failed)
    }

    @Test func `values that were kept long enough go without anybody asking`() throws {
      let bench = try WorkBench()
      let session = try bench.desk.join().kept.stream
      func values() throws -> Int { try bench.desk.calls.store.read { try $0.vaultEntries(in: session).count } }
      let before = try values()
      bench.work()
      #expect(try values() == before && before > 0)
      bench.desk.now = "2027-06-01T10:00:00+00:00"
      #expect(bench.work().out.contains("values erased"))
      #expect(try values() < before)
    }

    @Test func `a worker is there for those who promise things in its name`() throws {
      let bench = try WorkBench()
      func isAtWork(_ time: Int64) throws -> Bool {
        try bench.desk.calls.store.read { try WorkerPresence.isAtWork(at: time, in: $0) }
      }
      #expect(try !isAtWork(tenOClock))
      bench.work()
      #expect(try isAtWork(tenOClock))
      #expect(try isAtWork(tenOClock + 3_599_999) && !isAtWork(tenOClock + 3_600_000))
    }

    @Test(arguments: [["--timeout", "0"], ["--timeout", "3601"], ["what"], ["--once", "--once", "x"]])
    func `a command line that makes no sense is told`(_ words: [String]) throws {
      let bench = try WorkBench()
      #expect(bench.desk.run(["desk", "work", "--once"] + words).code == ExitCode.usage)
    }
  }
#endif
