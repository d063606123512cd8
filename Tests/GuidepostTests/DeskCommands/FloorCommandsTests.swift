#if SQLite
  import Desk
  import GuideSession
  import Testing

  @testable import guidepost

  /// The floor's commands as agents type them.
  @Suite struct FloorCommandsTests {
    @Test func `a counter opens, calls, goes offline, and gives back whom it called`() throws {
      let bench = try DeskBench()
      #expect(bench.run("desk", "open", "care-1", "--agent", "17").out == "care-1, Care desk 1, is open.\n")
      #expect(bench.run("desk", "join", "broadband-care").out.hasPrefix("The ticket is B-001. Number 1 in line"))
      #expect(bench.run("desk", "next", "care-1", "--agent", "17").out.hasPrefix("B-001 is called"))
      #expect(bench.run("desk", "offline", "care-1", "--agent", "17").out == "care-1, Care desk 1, is offline.\n")
      let board = bench.run("desk", "status").out
      #expect(board.contains("B-001 waits") && board.contains("care-1, Care desk 1: offline, 17"))
      let next = bench.run("desk", "next", "care-1")
      #expect(next.code == ExitCode.failed && next.errors.contains("Open it first: desk open care-1"))
    }

    @Test func `a queue whose last counter has signed out says so, on the board and to customers`() throws {
      let bench = try DeskBench()
      let line = { bench.run("desk", "status", "shop-help").out }
      #expect(line().contains("Nobody waits. Who joins now"))
      _ = bench.run("desk", "open", "shop-1")
      #expect(!line().contains("Nobody is at a counter"))
      _ = bench.run("desk", "close", "shop-1")
      #expect(line().contains("(London time). Nobody is at a counter. Nobody waits. Who joins now waits about"))
      #expect(
        bench.run("desk", "status", "shop-help", "--format", "json").json?["queues"]?.items.first?["unattended"] == true
      )
      #expect(
        bench.run("desk", "join", "shop-help").out.hasSuffix(
          "Nobody is at a counter just now, so it may take longer.\n"))
      #expect(
        bench.run("desk", "fastest", "--service", "line-help").out.contains("; nobody is at a counter just now\n"))
      bench.now = "2026-12-01T22:00:00+00:00"
      #expect(!line().contains("Nobody is at a counter"), "while it is closed nobody has to be")
    }

    @Test func `an agent who is ready at the queue itself needs no counter, and one who is gone does not count`() throws
    {
      let bench = try DeskBench()
      for verb in ["open", "close"] { _ = bench.run("desk", verb, "shop-1") }
      let isUnattended = { bench.run("desk", "status", "shop-help").out.contains("Nobody is at a counter.") }
      #expect(isUnattended())
      let (roster, book) = (AgentRoster(bench.calls.store), bench.calls.driver(.agent).book)
      try roster.note(.came(.queue("shop-help")), of: "17", at: tenOClock)
      #expect(isUnattended(), "no console is open")
      try book.markPresent("17", at: tenOClock)
      #expect(!isUnattended())
      try roster.note(.wentAway(reason: nil), of: "17", at: tenOClock)
      #expect(isUnattended(), "on a break")
      try roster.note(.cameBack, of: "17", at: tenOClock)
      #expect(!bench.run("desk", "join", "shop-help").out.contains("Nobody is at a counter"))
      try book.markGone("17")
      #expect(isUnattended())
    }

    @Test(arguments: [30, 80]) func `on a terminal no line of the board is longer than the screen, and no word is lost`(
      _ columns: Int
    ) throws {
      let bench = try DeskBench()
      try bench.join()
      let (plain, screen) = (bench.run("desk", "status"), bench.run(["desk", "status"], columns: columns))
      let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
      #expect(words(screen.out) == words(plain.out))
      #expect(screen.out.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(screen.out)")
      #expect(plain.out.split(separator: "\n").contains { $0.count > columns }, "a pipe gets each queue on one line")
    }

    @Test func `whoever came to an appointment stands on the board under the calendar`() throws {
      let bench = try DeskBench()
      let slot = bench.run("desk", "slots", "clinic-nurse", "--format", "json").json?["slots"]?.items.first
      let id = try #require(slot?["id"]?.string)
      let booked = bench.run("desk", "book", "clinic-nurse", id, "--format", "json").json?["reference"]?.string ?? ""
      bench.now = "2026-12-01T11:00:00+00:00"
      #expect(bench.run("desk", "checkin", booked).code == ExitCode.done)
      let board = bench.run("desk", "status").out
      #expect(board.contains("nurses, Nurses: 1 came to an appointment.\n  N-001 waits"), "\(board)")
      #expect(board.contains(", has an appointment today at ") && !board.contains("lacks"))
      let json = bench.run("desk", "status", "--format", "json").json
      #expect(json?["calendars"]?.items.map { $0["calendar"] } == ["nurses"] && json?["others"]?.items == [])
    }

    @Test func `a break is closed to calls, and a counter closed twice is told`() throws {
      let bench = try DeskBench()
      #expect(bench.run("desk", "pause", "nurse-1").out == "nurse-1, Nurse's room, is on a break.\n")
      #expect(bench.run("desk", "close", "nurse-1").json == nil)
      #expect(bench.run("desk", "close", "nurse-1").errors == "Nurse's room is closed already.\n")
      let json = bench.run("desk", "open", "nurse-1", "--format", "json").json
      #expect(json?["counter"]?["state"]?.string == "open")
    }

    @Test func `who does not come is given up, and who is in the wrong line is transferred in the old place`() throws {
      let bench = try DeskBench()
      _ = bench.run("desk", "join", "broadband-care", "--anyway")
      _ = bench.run("desk", "join", "broadband-care", "--anyway")
      _ = bench.run("desk", "next", "care-1")
      #expect(bench.run("desk", "recall", "B-001").out == "B-001 is called.\n")
      #expect(bench.run("desk", "recall", "B-001").out == "B-001 is called.\n")
      #expect(bench.run("desk", "recall", "B-001").errors.contains("was called three times"))
      #expect(bench.run("desk", "noshow", "B-001").out == "B-001 is missed.\n")
      #expect(
        bench.run("desk", "transfer", "B-002", "broadband-safety").out
          == "B-002 waits for Broadband safety, number 1 in line.\n")
    }

    @Test func `a long wait is told with what else there is, and no ticket is drawn until it is wanted`() throws {
      let bench = try DeskBench()
      for _ in 0..<12 { _ = bench.run("desk", "join", "broadband-care", "--anyway") }
      let offered = bench.run("desk", "join", "broadband-care")
      #expect(offered.code == ExitCode.done)
      #expect(offered.out.contains("No ticket was drawn.") && offered.out.contains("Faster: High Street shop"))
      #expect(bench.run("desk", "join", "broadband-care", "--anyway").out.hasPrefix("The ticket is B-013"))
      let urgent = bench.run("desk", "join", "broadband-care", "--urgent")
      #expect(urgent.out.hasPrefix("The ticket is B-014. Number 1 in line"))
    }

    @Test func `nobody is let in whose turn would come after closing, unless it is urgent`() throws {
      let bench = try DeskBench()
      for _ in 0..<12 { _ = bench.run("desk", "join", "broadband-care", "--anyway") }
      bench.now = "2026-12-01T19:45:00+00:00"
      let late = bench.run("desk", "join", "broadband-care", "--anyway")
      #expect(late.code == ExitCode.failed && late.errors.contains("your turn would hardly come before that"))
      #expect(bench.run("desk", "join", "broadband-care", "--urgent").code == ExitCode.done)
    }

    @Test func `the same key draws one ticket`() throws {
      let bench = try DeskBench()
      let tickets = (0..<2).map { _ in
        bench.run("desk", "join", "clinic-reception", "--key", "door/7", "--format", "json").json?["visit"]?["ticket"]
      }
      #expect(tickets == ["C-001", "C-001"])
    }

    @Test func `the fastest place counts the way, and one that is closed comes last`() throws {
      let bench = try DeskBench()
      let places = bench.run("desk", "fastest", "--service", "line-help", "--format", "json").json?["places"]
      guard case .array(let ranked)? = places else {
        Issue.record("no places")
        return
      }
      #expect(ranked.map { $0["queue"]?.string } == ["broadband-care", "broadband-safety", "shop-help"])
      #expect(ranked.last?["travelMinutes"] == 15)
      // With the lines of the contact centre full, the way to the shop pays.
      for _ in 0..<12 { _ = bench.run("desk", "join", "broadband-care", "--anyway") }
      let busy = bench.run("desk", "fastest", "--service", "line-help").out
      #expect(
        busy.contains("shop-help  Shop desk, High Street shop, 1 High Street, Opposite the railway station: about 15"))
      bench.now = "2026-12-01T22:00:00+00:00"
      let night = bench.run("desk", "fastest", "--service", "line-help").out
      #expect(night.hasPrefix("broadband-safety") && night.contains("closed, opens tomorrow, Wednesday at 08:00"))
      #expect(bench.run("desk", "fastest").code == ExitCode.usage)
      #expect(bench.run("desk", "fastest", "--service", "engineer-visit").errors.contains("No queue serves"))
    }

    @Test func `a guide hears how long the wait is from the same figures`() throws {
      let bench = try DeskBench()
      let status = bench.run("desk", "status", "broadband-care", "--format", "json").json
      guard case .array(let queues)? = status?["queues"] else {
        Issue.record("no queues")
        return
      }
      #expect(queues.first?["waitMinutes"] == .array([0, 0]))
      let held = try bench.join()
      #expect(held.text.contains("Nobody is waiting. The wait is less than a minute."))
    }
  }
#endif
