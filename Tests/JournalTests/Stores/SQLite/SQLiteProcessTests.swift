#if SQLite
  import Foundation
  import Testing

  @testable import Journal

  @Suite struct SQLiteProcessTests {
    private static let kills = ProcessInfo.processInfo.environment["JOURNAL_KILLS"].flatMap(Int.init) ?? 60

    @Test func `a process killed at any moment loses nothing it promised`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "store.db")
      var promised: Set<Int64> = []
      for _ in 0..<Self.kills {
        let probe = try Probe("append", path)
        let first = probe.line()
        usleep(.random(in: 0..<20_000))
        probe.kill()
        for line in [first].compactMap(\.self) + probe.restOfLines() {
          let sequences = line.split(separator: " ").compactMap { Int64($0) }
          try #require(sequences.count == 2, "the probe said: \(line)")
          // A number used twice would be promised twice.
          #expect(sequences.allSatisfy { promised.insert($0).inserted })
        }
      }
      let events = try SQLiteEventStore(at: path).read { try $0.events(in: StreamID("s")) }
      #expect(promised.count > Self.kills)
      #expect(promised.subtracting(events.map(\.sequence)).isEmpty)
      #expect(events.map(\.version) == Array(1...events.count))
      // A pair stands whole or not at all.
      for pair in stride(from: 0, to: events.count - events.count % 2, by: 2) {
        #expect(events[pair].type == "a" && events[pair + 1].type == "b")
        #expect(events[pair].payload == #"{"after":\#(pair)}"#)
      }
      #expect(events.count % 2 == 0)
    }

    @Test func `several processes writing one stream lose and double nothing`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "store.db")
      // All four also make the store at once.
      let probes = try (0..<4).map { try Probe("compete", path, "200", "w\($0)") }
      for probe in probes {
        #expect(Int(probe.restOfLines().last ?? "nothing") != nil)
        #expect(probe.process.terminationStatus == 0)
      }
      let events = try SQLiteEventStore(at: path).read { try $0.events(in: StreamID("s")) }
      #expect(events.map(\.version) == Array(1...800))
      #expect(Set(events.map(\.type)) == Set((0..<4).flatMap { w in (0..<200).map { "w\(w)-\($0)" } }))
    }

    @Test func `many processes may make the same store at once`() throws {
      for _ in 0..<5 {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "deep/er/store.db")
        let probes = try (0..<6).map { try Probe("compete", path, "1", "w\($0)") }
        for probe in probes {
          let said = probe.restOfLines().last ?? "nothing"
          #expect(Int(said) != nil, "\(said)")
        }
        let events = try SQLiteEventStore(at: path).read { try $0.events(in: StreamID("s")) }
        #expect(events.map(\.version) == Array(1...6))
      }
    }

    @Test func `opening a store again does not drop the locks of the first`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "store.db")
      let store = try SQLiteEventStore(at: path)
      try store.append("first", to: session)
      do { try SQLiteEventStore(at: path).append("second", to: session) }
      // A process that believes to be the last removes the log at its end.
      #expect(try Probe("compete", path, "1", "w").restOfLines() == ["0"])
      #expect(try folder.contents().keys.sorted() == ["store.db", "store.db-shm", "store.db-wal"])
      #expect(try store.append("third", to: session).map(\.version) == [3])
    }

    @Test func `a reader sees one state while others write, and does not stop them`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "store.db")
      let store = try SQLiteEventStore(at: path)
      try store.append("first", to: session)
      try SQLiteEventStore(at: path).read { snapshot throws in
        #expect(try snapshot.head(of: session) == 1)
        try store.append("second", to: session)
        #expect(try snapshot.head(of: session) == 1)
      }
    }

    @Test func `who waits too long for another process is told so, and nothing is kept`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "store.db")
      let store = try SQLiteEventStore(at: path, patience: .milliseconds(50))
      let holder = try Probe("hold", path)
      #expect(holder.line() == "0")
      #expect(throws: StoreFailure.busy(path: path, seconds: 0)) { try store.append("late", to: session) }
      #expect(try store.types(in: session) == [])
      holder.release()
      #expect(try store.append("now", to: session).count == 1)
    }
  }
#endif
