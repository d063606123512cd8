#if SQLite
  import Foundation
  import Testing

  @testable import Journal

  /// What other accounts of the machine may do. Only root may run a process as somebody else.
  @Suite(.enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "needs root and setpriv"))
  struct SQLiteAccountTests {
    private static let users = getgrnam("users")?.pointee.gr_gid
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path(of: "store.db")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }

    private func account(_ user: Int, group: Int) -> [String] {
      ["/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(group)", "--clear-groups"]
    }

    @Test func `another account may not read a store`() throws {
      _ = try SQLiteEventStore(at: path)
      let probe = try Probe("append", path, through: account(65_534, group: 65_534))
      #expect(probe.restOfLines() == ["\(StoreFailure.cannotOpen(path: path, reason: "Permission denied."))"])
    }

    @Test func `an account that may only read the file is told that it cannot write`() throws {
      _ = try SQLiteEventStore(at: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let probe = try Probe("append", path, through: account(65_534, group: 65_534))
      let lines = probe.restOfLines()
      #expect(probe.process.terminationStatus == 1)
      #expect(lines.count == 1)
      #expect(lines.first?.contains(path) == true)
      #expect(lines.first?.contains("cannot") == true)
      #expect(try SQLiteEventStore(at: path).types(in: StreamID("s")) == [])
    }

    @Test(.enabled(if: users != nil, "needs a group \"users\""))
    func `accounts of its group share a store, and others are kept out`() throws {
      let shared = folder.path(of: "shared/store.db")
      let group = Int(try #require(Self.users))
      do { try SQLiteEventStore(at: shared, access: .group("users")).append("first", to: session) }
      // Whoever comes first makes the files beside the store, for all of the group.
      let probes = try [60_001, 60_002].map {
        try Probe("compete", shared, "50", "u\($0)", through: account($0, group: group))
      }
      for probe in probes {
        let said = probe.restOfLines().last ?? "nothing"
        #expect(Int(said) != nil, "\(said)")
      }
      let stranger = try Probe("append", shared, through: account(60_003, group: 65_534))
      #expect(stranger.restOfLines().first?.contains("Permission denied") == true)
      let store = try SQLiteEventStore(at: shared)
      #expect(try store.types(in: StreamID("s")).count == 100)
      #expect(try folder.mode(of: "shared/store.db-wal") == 0o660)
    }
  }
#endif
