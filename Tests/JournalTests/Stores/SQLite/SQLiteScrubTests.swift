#if SQLite
  import Foundation
  import Testing

  @testable import Journal

  /// Erased values are searched for in the bytes of every file of the store.
  @Suite struct SQLiteScrubTests {
    private let folder: TemporaryFolder
    private let path: String
    private let store: SQLiteEventStore

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path(of: "store.db")
      store = try SQLiteEventStore(at: path)
    }

    private func put(_ value: String, _ name: String, in stream: StreamID, subject: String? = nil) throws {
      try store.write { transaction in
        try transaction.putVaultEntry(
          VaultEntry(key: VaultKey(stream, name), value: value, privacy: "personal", subject: subject))
      }
    }

    @Test func `an erased value stands in no file`() throws {
      try put("the-value-to-go", "name", in: session, subject: "the-subject-to-go")
      try put("the-value-to-stay", "name", in: other)
      #expect(try !folder.files(holding: "the-value-to-go").isEmpty)
      let report = try store.erase(.subject("the-subject-to-go"), at: 0, actor: "operator")
      #expect(report.unreached == [])
      #expect(try folder.contents().keys.sorted() == ["store.db", "store.db-shm", "store.db-wal"])
      #expect(try folder.files(holding: "the-value-to-go") == [])
      #expect(try folder.files(holding: "the-subject-to-go") == [])
      #expect(try folder.files(holding: "the-value-to-stay") == ["store.db"])
      #expect(try RawDatabase(path).text("pragma integrity_check") == "ok")
    }

    @Test func `a replaced value goes with the next erasure, as does a snapshot`() throws {
      try put("the-first-value-to-go", "name", in: session)
      try put("the-value-to-stay", "name", in: session)
      try store.write { transaction in
        let bytes = Array(String(repeating: "the-cache-to-go ", count: 2_000).utf8)
        try transaction.putSnapshot(FoldSnapshot(sequence: 1, bytes: bytes), named: "fold")
      }
      try put("short-value-to-go", "name", in: other)
      _ = try store.erase(.stream(other), at: 0, actor: "operator")
      #expect(try folder.files(holding: "the-first-value-to-go") == [])
      #expect(try folder.files(holding: "the-cache-to-go") == [])
      #expect(try folder.files(holding: "short-value-to-go") == [])
      #expect(try folder.files(holding: "the-value-to-stay") == ["store.db"])
    }

    @Test func `a replaced value goes with an erasure that finds nothing else`() throws {
      try put("the-first-value-to-go", "name", in: session)
      try put("the-value-to-stay", "name", in: session)
      #expect(try !folder.files(holding: "the-first-value-to-go").isEmpty)
      #expect(try store.erase(.expired(before: 0), at: 0, actor: "worker").values == 0)
      #expect(try folder.files(holding: "the-first-value-to-go") == [])
    }

    @Test func `among many values of all lengths, which split and merge pages, none is left`() throws {
      var generator = Lehmer(seed: 7)
      let names = (0..<1_500).map { "n\($0)" }.shuffled(using: &generator)
      for (index, name) in names.enumerated() {
        let filling = String(repeating: "x", count: .random(in: 0...(index % 50 == 0 ? 9_000 : 300), using: &generator))
        try store.write { transaction in
          let kind = index % 3 == 0 ? "stay" : "leave"
          let entry = VaultEntry(
            key: VaultKey(session, name), value: "\(kind)-\(index)-\(filling)-\(kind)", privacy: "personal",
            subject: "\(kind)-subject", expires: Int64(index))
          try transaction.putVaultEntry(entry)
          // Some are replaced by longer and shorter ones.
          if index % 7 == 0 {
            var changed = entry
            changed.value = "\(kind)-again-\(index)-" + filling.dropLast(generator.next() % 2 == 0 ? 0 : 80)
            try transaction.putVaultEntry(changed)
          }
        }
      }
      let report = try store.erase(.subject("leave-subject"), at: 0, actor: "operator")
      #expect(report.values == 1_000)
      #expect(try folder.files(holding: "leave-") == [])
      #expect(try folder.files(holding: "-leave") == [])
      #expect(try store.read { try $0.vaultEntries(in: session) }.count == 500)
      #expect(try RawDatabase(path).text("pragma integrity_check") == "ok")
    }

    @Test func `while another process reads an old state the copies it holds are named, and go later`() throws {
      try put("the-value-to-go", "name", in: session, subject: "c")
      let reader = try Probe("read", path)
      #expect(reader.line() == "0")
      let first = try store.erase(.subject("c"), at: 0, actor: "operator")
      #expect(first.values == 1)
      let holding = try folder.files(holding: "the-value-to-go").map(folder.path(of:))
      #expect(!holding.isEmpty)
      #expect(Set(first.unreached.map(\.place)).isSuperset(of: holding))
      #expect(first.unreached.allSatisfy { "\($0)".contains("Repeat this") })
      reader.release()
      let second = try store.erase(.expired(before: 0), at: 0, actor: "worker")
      #expect(second.unreached == [])
      #expect(try folder.files(holding: "the-value-to-go") == [])
    }

    @Test func `while another process writes the copies are named, and go later`() throws {
      try put("the-value-to-go", "name", in: session)
      try store.write { try $0.removeVaultEntries([VaultKey(session, "name")]) }
      let writer = try Probe("hold", path)
      #expect(writer.line() == "0")
      let hasty = try SQLiteEventStore(at: path, patience: .milliseconds(50))
      #expect(try hasty.scrub().map(\.place) == [path, path + "-wal"])
      writer.release()
      #expect(try hasty.scrub() == [])
      #expect(try folder.files(holding: "the-value-to-go") == [])
    }

    @Test func `an erasure cut off by a crash is finished by the next, even in another process`() throws {
      try put("the-value-to-go", "name", in: session)
      // As far as a crash after the first commit leaves it.
      try store.write { try $0.removeVaultEntries([VaultKey(session, "name")]) }
      #expect(try !folder.files(holding: "the-value-to-go").isEmpty)
      let next = try SQLiteEventStore(at: path)
      #expect(try next.erase(.expired(before: 0), at: 0, actor: "worker").values == 0)
      #expect(try folder.files(holding: "the-value-to-go") == [])
    }
  }

  /// The minimal standard generator of Park and Miller: the same numbers on every run.
  private struct Lehmer: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 { (0..<4).reduce(0) { number, _ in number << 16 ^ step() } }

    private mutating func step() -> UInt64 {
      state = state * 48_271 % 2_147_483_647
      return state
    }
  }
#endif
