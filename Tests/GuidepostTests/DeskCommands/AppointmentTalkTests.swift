#if SQLite
  import Desk
  import Journal
  import GuideGraph
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// A customer who books in a conversation while others book at the desk.
  @Suite struct AppointmentTalkTests {
    private static var toTimes: [ScriptedReader.Part] {
      ["unsure", "skip", "red", "done", "no", "done", "no", "visit", "07700 900123", "skip", "skip"]
    }
    /// The first time that a day's notice leaves: Wednesday 2 December 2026 at ten.
    private static let first = "engineers@1796205600"

    @Test func `the time that somebody is confirming is kept for them`() throws {
      let bench = try WorkBench()
      _ = try bench.book(Self.first)
      _ = try bench.book(Self.first)
      let held = try bench.desk.calls.talk(
        nil,
        Self.toTimes + [
          "1",
          .meanwhile {
            let other = bench.desk.run("desk", "book", "engineer-visit", Self.first)
            #expect(other.code == ExitCode.failed && other.errors.contains("is taken"))
          },
          "yes",
        ])
      #expect(held.text.contains("Booked: Wednesday 2 December, 10:00 to 12:00"), "\(held.text)")
      #expect(held.state.bookings.count == 1)
    }

    @Test func `who has booked is told how the place is found`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(
        nil, guide: "clinic-appointment",
        [
          "none of these", "none of these", "book", "yes", "Sample Patient", "1980-11-27", "07700 900123", "", "skip",
          "skip", "skip", "1", "yes",
        ])
      #expect(held.text.contains("Booked: "), "\(held.text)")
      #expect(held.text.contains("       Bus 7 stops at the door; step-free entrance on Mill Road\n"))
    }

    @Test func `who says no lets others have the time at once`() throws {
      let bench = try WorkBench()
      _ = try bench.book(Self.first)
      _ = try bench.book(Self.first)
      _ = try bench.desk.calls.talk(
        nil, Self.toTimes + ["1", "no", .meanwhile { #expect((try? bench.book(Self.first)) != nil) }, "2", "yes"])
      #expect(try bench.desk.calls.desk().hold(of: "nobody", at: tenOClock) == nil)
    }

    @Test func `a time that went while somebody was choosing is told, and others are offered`() throws {
      let bench = try WorkBench()
      let held = try bench.desk.calls.talk(
        nil,
        Self.toTimes + [
          .meanwhile { for _ in 0..<3 { #expect((try? bench.book(Self.first)) != nil) } }, "1", "1", "yes",
        ])
      #expect(held.text.contains(/is taken\.\s+Please choose another time\./))
      #expect(held.text.contains("Booked: Wednesday 2 December, 12:00 to 14:00"), "\(held.text)")
    }

    /// Every engineer is booked for as long as anybody can book.
    private func fillCalendar(_ bench: WorkBench) throws -> [BookingReference] {
      let plan = bench.desk.calls.workspace.plan
      let desk = FrontDesk(plan: plan)
      return try bench.desk.calls.store.write { store in
        var state = try desk.current(in: store)
        var events: [DeskEvent] = []
        for slot in state.slots(for: "engineer-visit", under: plan, at: tenOClock, limit: 1_000) {
          for _ in 0..<slot.free {
            let reference = BookingReference("R\(events.count)")
            let key = DeskKey("fill\(events.count)")
            let book = DeskCommand(
              key: key, .book(.slot(slot.id), reference: reference, session: .init("f\(events.count)")))
            events.append(try state.carryOut(book, under: plan, at: tenOClock))
          }
        }
        try desk.append(events, by: "agent", at: tenOClock, in: store)
        return events.indices.map { BookingReference("R\($0)") }
      }
    }

    @Test func `where nothing is free a customer joins the waiting list, and takes the time that is kept`() throws {
      let bench = try WorkBench()
      bench.work()
      let booked = try fillCalendar(bench)
      let waiting = try bench.desk.calls.talk(nil, Self.toTimes + ["1"])
      #expect(waiting.text.contains("no time is free"), "\(waiting.text)")
      let reference = try #require(waiting.text.firstMatch(of: /reference is ([0-9A-Z-]{14})\./)?.1)
      _ = bench.desk.run("desk", "cancel", booked[0].text)
      bench.work(delivering: "true")
      // Another conversation, as of somebody who was told and comes back: the time is free for nobody else.
      let other = try bench.desk.calls.talk(nil, Self.toTimes + ["kept for me", .event(.line(String(reference)))])
      #expect(other.text.contains("Booked: Wednesday 2 December, 10:00 to 12:00"), "\(other.text)")
      #expect(try bench.desk.calls.desk().booking(.init(String(reference)))?.stage == .booked)
    }

    @Test func `without a worker nobody is put on a list that nobody looks at`() throws {
      let bench = try WorkBench()
      _ = try fillCalendar(bench)
      let held = try bench.desk.calls.talk(nil, Self.toTimes)
      #expect(held.text.contains("no time is free") && !held.text.contains("waiting list"))
    }
  }
#endif
