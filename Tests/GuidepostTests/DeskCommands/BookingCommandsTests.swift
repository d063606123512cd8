import GuideSession

#if SQLite
  import Desk
  import Testing

  @testable import guidepost

  @Suite struct BookingCommandsTests {
    @Test func `a time is listed, booked, moved and cancelled`() throws {
      let bench = try DeskBench()
      let slots = bench.run(
        "desk", "slots", "engineer-visit", "--from", "2026-12-07", "--limit", "2", "--format", "json")
      guard case .array(let listed)? = slots.json?["slots"] else { return #expect(Bool(false), "\(slots.errors)") }
      #expect(listed.map { $0["start"]?.string } == ["2026-12-07T08:00:00+00:00", "2026-12-07T10:00:00+00:00"])
      let ids = listed.compactMap { $0["id"]?.string }
      let booked = bench.run("desk", "book", "engineer-visit", ids[0], "--format", "json")
      let reference = try #require(booked.json?["reference"]?.string)
      let moved = bench.run("desk", "change", reference.lowercased(), ids[1])
      #expect(moved.out.contains("10:00 to 12:00") && moved.out.contains(reference))
      #expect(bench.run("desk", "change", reference, ids[1]).code == ExitCode.failed)
      #expect(bench.run("desk", "cancel", reference).code == ExitCode.done)
      #expect(bench.run("desk", "cancel", reference).errors.contains("cancelled already"))
    }

    @Test func `the same key books once`() throws {
      let bench = try DeskBench()
      let words = ["engineer-visit", "engineers@1796630400", "--key", "k1", "--format", "json"]
      let first = bench.run("desk", "book", words[0], words[1], words[2], words[3], words[4], words[5])
      let second = bench.run("desk", "book", words[0], words[1], words[2], words[3], words[4], words[5])
      #expect(first.code == ExitCode.done)
      #expect(first.out == second.out)
    }

    @Test func `the same key moves once and cancels once`() throws {
      let bench = try DeskBench()
      let booked = bench.run("desk", "book", "engineer-visit", "engineers@1796630400", "--format", "json")
      let reference = try #require(booked.json?["reference"]?.string)
      for words in [["change", reference, "engineers@1796637600"], ["cancel", reference]] {
        let results = (0..<2).map { _ in bench.run(["desk"] + words + ["--key", "k1"]) }
        #expect(results[0].code == ExitCode.done && results[0].out == results[1].out, "\(results[1].errors)")
        #expect(bench.run(["desk"] + words + ["--key", "k2"]).code == ExitCode.failed)
      }
    }

    @Test func `a time of another service is refused`() throws {
      let bench = try DeskBench()
      #expect(bench.run("desk", "book", "clinic-doctor", "engineers@1796630400").errors.contains("engineer-visit"))
    }

    @Test func `who comes for an appointment is checked in and waits`() throws {
      let bench = try DeskBench()
      let slots = bench.run("desk", "slots", "clinic-doctor", "--limit", "1", "--format", "json")
      guard case .array(let listed)? = slots.json?["slots"], let id = listed.first?["id"]?.string else {
        return #expect(Bool(false), "\(slots.errors)")
      }
      let booked = bench.run("desk", "book", "clinic-doctor", id, "--format", "json")
      let reference = try #require(booked.json?["reference"]?.string)
      bench.now = try #require(listed[0]["start"]?.string)
      #expect(bench.run("desk", "checkin", reference).out.hasPrefix("Checked in. Their ticket is D-001."))
      let next = bench.run("desk", "next", "doctor-1")
      #expect(next.out.contains("No conversation belongs to this ticket."))
    }

    @Test func `messages are read with their words, taken and closed`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(nil, ["something else", "The box hums at night."])
      let inbox = bench.run("desk", "inbox", "--format", "json")
      if held.state.messages.isEmpty {
        #expect(inbox.json?["messages"] == .array([]))
      }
      let call = try bench.calls.hold(
        try bench.calls.begin(), "j follow-up", "Please write to the customer.", "", "")
      #expect(call.code == ExitCode.done)
      let open = bench.run("desk", "inbox", "sales-follow-up", "--format", "json")
      guard case .array(let messages)? = open.json?["messages"], let id = messages.first?["message"]?.string else {
        return #expect(Bool(false), "\(open.out)")
      }
      #expect(messages.first?["text"] == "Please write to the customer.")
      #expect(bench.run("desk", "inbox", "--take", id, "--agent", "17").out.contains("taken by 17"))
      #expect(bench.run("desk", "inbox", "--take", id).code == ExitCode.failed)
      #expect(bench.run("desk", "inbox", "--close", id).out == "No open messages.\n")
    }
  }
#endif
