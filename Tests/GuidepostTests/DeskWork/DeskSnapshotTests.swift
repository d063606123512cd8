#if SQLite
  import Desk
  import Foundation
  import Journal
  import Testing

  @testable import guidepost

  @Suite struct DeskSnapshotTests {
    private func fill(_ bench: DeskBench, _ count: Int) throws {
      let desk = FrontDesk(plan: bench.calls.workspace.plan)
      for index in 0..<count {
        try bench.calls.store.write { store in
          _ = try desk.perform(
            .leaveMessage(.init("m\(index)"), inbox: "broadband-care", session: .init("s\(index)")), key: "m\(index)",
            by: "customer",
            at: tenOClock, in: store)
        }
      }
    }

    private func fresh(_ bench: DeskBench) throws -> FrontDesk {
      let desk = FrontDesk(plan: bench.calls.workspace.plan)
      _ = try bench.calls.store.read { try desk.current(in: $0) }
      return desk
    }

    @Test func `a worker keeps a snapshot, and a process that begins from it sees the same desk`() throws {
      let bench = try DeskBench()
      try fill(bench, DeskSnapshot.stride)
      _ = bench.run("desk", "work", "--once")
      _ = bench.run("desk", "inbox", "--take", "m3", "--agent", "17")
      let desk = try fresh(bench)
      #expect(desk.snapshotVersion == DeskSnapshot.stride && desk.version == DeskSnapshot.stride + 1)
      let whole = try bench.calls.store.read { store in
        DeskState(
          replaying: try store.events(in: .desk).map {
            try JSONDecoder().decode(DeskEvent.self, from: Data($0.payload.utf8))
          })
      }
      #expect(try bench.calls.store.read { try desk.current(in: $0) } == whole)
    }

    @Test func `a snapshot that cannot be read is passed over`() throws {
      let bench = try DeskBench()
      try fill(bench, 3)
      try bench.calls.store.write {
        try $0.putSnapshot(FoldSnapshot(sequence: 9, bytes: Array("{}".utf8)), named: "desk/2")
      }
      #expect(try fresh(bench).version == 3)
    }

    @Test func `a worker does not send again what the outbox's snapshot says was sent`() throws {
      let bench = try WorkBench()
      let reference = try bench.book()
      bench.work()
      try bench.desk.calls.store.write { store in
        let record = OutboxRecord()
        for number in 0..<DeskSnapshot.stride {
          try record.write(OutboxEvent(at: tenOClock, notice: .init("n\(number)"), .delivered), by: "worker", in: store)
        }
      }
      let moved = try bench.book()
      bench.desk.now = "2026-12-03T10:00:01+00:00"
      bench.work()
      let kept = try #require(try bench.desk.calls.store.read { try $0.snapshot(named: "outbox/1") })
      // Those that nobody owes are over; the two bookings are told of until they begin.
      let text = String(decoding: kept.bytes, as: UTF8.self).replacing("\\/", with: "/")
      #expect(text.contains("booked/\(reference)/0") && text.contains("booked/\(moved)/0") && !text.contains("n7"))
      bench.work()
      #expect(bench.received.map { $0["reference"]?.string } == [reference, moved])
    }

    @Test func `after an erasure the worker keeps it anew`() throws {
      let bench = try DeskBench()
      try fill(bench, DeskSnapshot.stride)
      _ = bench.run("desk", "work", "--once")
      try bench.calls.store.write { try $0.dropSnapshots() }
      #expect(try fresh(bench).snapshotVersion == 0)
      _ = bench.run("desk", "work", "--once")
      #expect(try fresh(bench).snapshotVersion == DeskSnapshot.stride)
    }
  }
#endif
