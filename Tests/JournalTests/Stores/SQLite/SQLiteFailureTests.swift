#if SQLite
  import Foundation
  import Testing

  @testable import Journal

  @Suite struct SQLiteFailureTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path(of: "store.db")
    }

    @Test(arguments: [150_000, 200_000, 400_001])
    func `where no room is left the write is refused, and all that was promised is there`(bytes: Int) throws {
      _ = try SQLiteEventStore(at: path)
      let probe = try Probe("starve", path, "\(bytes)")
      let lines = probe.restOfLines()
      let last = try #require(lines.last)
      #expect(probe.process.terminationStatus == 1)
      #expect(last == "\(StoreFailure.diskFull(path: path))")
      let promised = lines.dropLast().flatMap { $0.split(separator: " ").compactMap { Int64($0) } }
      #expect(!promised.isEmpty)
      let store = try SQLiteEventStore(at: path)
      let events = try store.read { try $0.events(in: StreamID("s")) }
      #expect(events.map(\.sequence) == promised)
      #expect(try store.append("again", to: StreamID("s"), expecting: events.count).count == 1)
    }

    @Test func `a store that may not grow refuses one write and takes the next that fits`() throws {
      let store = try SQLiteEventStore(at: path)
      try store.append("first", to: session)
      try store.configure("pragma max_page_count = 60")
      let big = NewEvent(type: "big", payload: "\"" + String(repeating: "x", count: 1_000_000) + "\"", actor: "a")
      #expect(throws: StoreFailure.diskFull(path: path)) {
        try store.write { transaction in
          try transaction.append([.named("before"), big], to: session, expecting: 1, at: 0)
        }
      }
      // Nor does a body that swallows the failure get the rest kept.
      #expect(throws: StoreFailure.diskFull(path: path)) {
        try store.write { transaction in
          try transaction.append([.named("before")], to: session, expecting: 1, at: 0)
          _ = try? transaction.append([big], to: session, expecting: 2, at: 0)
          _ = try? transaction.append([.named("after")], to: other, expecting: nil, at: 0)
        }
      }
      #expect(try store.types(in: session) == ["first"])
      #expect(try store.types(in: other) == [])
      #expect(try store.append("second", to: session, expecting: 1).count == 1)
    }

    /// A mount or another account would do as well; both need rights that a test may lack.
    @Test func `a store that may only be read is read, and a write is refused`() throws {
      try SQLiteEventStore(at: path).append("first", to: session)
      let store = try SQLiteEventStore(at: path)
      try store.configure("pragma query_only = on")
      #expect(throws: StoreFailure.readOnly(path: path)) { try store.append("second", to: session) }
      #expect(try store.types(in: session) == ["first"])
    }

    @Test func `a damaged store says so`() throws {
      try SQLiteEventStore(at: path).append("first", to: session)
      var bytes = try #require(try folder.contents()["store.db"])
      for index in 4_096..<bytes.count { bytes[index] = 0xA5 }
      try Data(bytes).write(to: URL(filePath: path))
      let failure = try #require(throws: StoreFailure.self) { try SQLiteEventStore(at: path).append("x", to: session) }
      guard case .corrupt(path, _) = failure else {
        Issue.record("\(failure)")
        return
      }
    }

    @Test(arguments: [
      StoreFailure.cannotOpen(path: "/p", reason: "R."), .notAStore(path: "/p"),
      .newerVersion(path: "/p", found: 3, supported: 1), .readOnly(path: "/p"), .diskFull(path: "/p"),
      .busy(path: "/p", seconds: 5), .corrupt(path: "/p", detail: "d"), .unreachable(path: "/p", detail: "d"),
      .unexpected(path: "/p", code: 1, detail: "d"),
    ])
    func `every failure names the place and ends with a sentence`(failure: StoreFailure) {
      #expect("\(failure)".contains("/p"))
      #expect(!"\(failure)".contains("StoreFailure"))
    }
  }
#endif
