#if SQLite
  import CSQLite
  import Foundation
  import Testing

  @testable import Journal

  @Suite struct SQLiteOpeningTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path(of: "store.db")
    }

    private func refusal(at path: String) throws -> StoreFailure {
      try #require(throws: StoreFailure.self) { try SQLiteEventStore(at: path) }
    }

    @Test func `what was written is there after closing and opening again`() throws {
      try SQLiteEventStore(at: path).append("started", to: session)
      #expect(try SQLiteEventStore(at: path).types(in: session) == ["started"])
    }

    @Test(arguments: ["a b%3F?c#d&e=f.db", "Größe 🙂.db", "-wal", ":memory:", "file:x?mode=memory"])
    func `a store may have any name`(name: String) throws {
      try SQLiteEventStore(at: folder.path(of: name)).append("started", to: session)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
      #expect(try SQLiteEventStore(at: folder.path(of: name)).types(in: session) == ["started"])
    }

    @Test func `only the owner may read any file of the store or its new folders, whatever the umask`() throws {
      for mask in [0, 0o777, 0o022] as [mode_t] {
        let deep = "a\(mask)/b"
        // The umask belongs to the process, so a process of its own gets it.
        let shell = ["/bin/sh", "-c", "umask 0\(String(mask, radix: 8)); exec \"$@\"", "sh"]
        let holder = try Probe("hold", folder.path(of: deep + "/store.db"), through: shell)
        #expect(holder.line() == "0")
        for name in ["store.db", "store.db-wal", "store.db-shm"] {
          #expect(try folder.mode(of: "\(deep)/\(name)") == 0o600, "\(name) under umask \(mask)")
        }
        #expect(try folder.mode(of: "a\(mask)") == 0o700)
        #expect(try folder.mode(of: deep) == 0o700)
        holder.release()
      }
    }

    @Test func `a folder that was there keeps its mode`() throws {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
      _ = try SQLiteEventStore(at: path)
      #expect(try folder.mode(of: ".") == 0o755)
    }

    @Test func `a store for a group lets the group in, and its folder hands the group on`() throws {
      let group = try #require(getgrgid(getegid())).pointee.gr_name!
      let name = String(cString: group)
      let store = try SQLiteEventStore(at: folder.path(of: "shared/store.db"), access: .group(name))
      try store.append("started", to: session)
      for file in ["store.db", "store.db-wal", "store.db-shm"] {
        #expect(try folder.mode(of: "shared/\(file)") == 0o660)
      }
      #expect(try folder.mode(of: "shared") == 0o2770)
    }

    @Test func `only where accounts share a store the files beside it outlive its last user`() throws {
      let name = String(cString: try #require(getgrgid(getegid())).pointee.gr_name!)
      let shared = folder.path(of: "shared/store.db")
      do { try SQLiteEventStore(at: path).append("started", to: session) }
      do { try SQLiteEventStore(at: shared, access: .group(name)).append("started", to: session) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["shared", "store.db"])
      #expect(try folder.mode(of: "shared/store.db-wal") == 0o660)
      #expect(try folder.mode(of: "shared/store.db-shm") == 0o660)
      #expect(try SQLiteEventStore(at: shared).types(in: session) == ["started"])
    }

    @Test func `a store for a group is not made in a folder that shuts the group out`() throws {
      let name = String(cString: try #require(getgrgid(getegid())).pointee.gr_name!)
      let failure = try #require(throws: StoreFailure.self) {
        try SQLiteEventStore(at: path, access: .group(name))
      }
      #expect("\(failure)".contains("chmod 2770"))
      #expect(try folder.contents().isEmpty)
    }

    @Test func `nor in one whose new files would not be the group's`() throws {
      let name = String(cString: try #require(getgrgid(getegid())).pointee.gr_name!)
      let made = folder.path(of: "team")
      try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: false)
      #expect(chmod(made, 0o770) == 0)
      #expect(throws: StoreFailure.self) { try SQLiteEventStore(at: made + "/store.db", access: .group(name)) }
      #expect(chmod(made, 0o2770) == 0)
      #expect(throws: Never.self) { try SQLiteEventStore(at: made + "/store.db", access: .group(name)) }
    }

    @Test func `an unknown group is named`() throws {
      let failure = try #require(throws: StoreFailure.self) {
        try SQLiteEventStore(at: path, access: .group("no-such-group"))
      }
      #expect("\(failure)".contains("\"no-such-group\""))
    }

    @Test func `a link is not followed, and what it leads to is not made`() throws {
      for target in ["elsewhere", "there"] {
        if target == "there" { _ = try SQLiteEventStore(at: folder.path(of: target)) }
        let link = folder.path(of: "link-\(target)")
        try FileManager.default.createSymbolicLink(
          atPath: link, withDestinationPath: folder.path(of: target))
        #expect("\(try refusal(at: link))".contains("symbolic link"))
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path(of: "elsewhere")))
    }

    @Test func `a link above the store's folder is no harm`() throws {
      try FileManager.default.createDirectory(atPath: folder.path(of: "real"), withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "real"))
      let store = try SQLiteEventStore(at: folder.path(of: "link/store.db"))
      #expect(store.path == folder.path(of: "real/store.db"))
    }

    @Test func `what is no plain file is refused`() throws {
      #expect(mkfifo(folder.path(of: "pipe"), 0o600) == 0)
      #expect("\(try refusal(at: folder.path(of: "pipe")))".contains("not a plain file"))
      #expect("\(try refusal(at: folder.path))".contains("it is a folder"))
      #expect("\(try refusal(at: folder.path + "/"))".contains("that is a folder"))
      #expect("\(try refusal(at: folder.path(of: "pipe/store.db")))".contains("is not a folder"))
      #expect("\(try refusal(at: ""))".contains("not a file name"))
    }

    @Test(arguments: ["", "words\n", String(repeating: " ", count: 5_000), "SQLite format 3\0"])
    func `a file of something else is refused and left as it was`(text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path))
      guard !text.isEmpty else {
        // An empty file is what a crash leaves that comes right after making the file.
        try SQLiteEventStore(at: path).append("started", to: session)
        return
      }
      #expect(try refusal(at: path) == .notAStore(path: path))
      #expect(try folder.contents() == ["store.db": Array(text.utf8)])
    }

    @Test(arguments: ["pragma application_id = 7;", "pragma user_version = 1;", ""])
    func `another program's database is refused and left as it was`(mark: String) throws {
      try RawDatabase(path).run("create table theirs (a); insert into theirs values (1); \(mark)")
      let before = try folder.contents()
      #expect(try refusal(at: path) == .notAStore(path: path))
      #expect(try folder.contents() == before)
    }

    @Test func `a newer store is refused and left as it was, also while its log holds changes`() throws {
      try SQLiteEventStore(at: path).append("started", to: session)
      let newer = RawDatabase(path)
      try newer.run("pragma journal_mode = delete; pragma user_version = 99; pragma journal_mode = wal;")
      try newer.run("insert into lease values ('s', 'o', 1)")
      let before = try folder.contents()
      #expect(before.keys.contains("store.db-wal"))
      #expect(try refusal(at: path) == .newerVersion(path: path, found: 99, supported: Schema.current.version))
      #expect(try folder.contents() == before)
    }

    @Test func `an older store is brought up to date once and keeps what it holds`() throws {
      try SQLiteEventStore(at: path).append("started", to: session)
      let next = Schema(steps: Schema.current.steps + ["create table news (a); insert into news values (1);"])
      for _ in 0..<2 {
        let store = try SQLiteEventStore(at: path, access: .owner, patience: .seconds(1), schema: next)
        #expect(try store.types(in: session) == ["started"])
      }
      #expect(try RawDatabase(path).number("select count(*) from news") == 1)
      #expect(try RawDatabase(path).number("pragma user_version") == Schema.current.version + 1)
    }

    @Test func `a step to a new version that fails leaves the old version`() throws {
      try SQLiteEventStore(at: path).append("started", to: session)
      let next = Schema(steps: Schema.current.steps + ["create table news (a); insert into nowhere values (1);"])
      #expect(throws: StoreFailure.self) {
        try SQLiteEventStore(at: path, access: .owner, patience: .seconds(1), schema: next)
      }
      #expect(try SQLiteEventStore(at: path).types(in: session) == ["started"])
      #expect(try RawDatabase(path).number("select count(*) from sqlite_schema where name = 'news'") == 0)
    }

    @Test(arguments: [("journal_mode", "wal"), ("application_id", "1197756532")])
    func `the file says what it is`(pragma: String, value: String) throws {
      _ = try SQLiteEventStore(at: path)
      #expect(try RawDatabase(path).text("pragma \(pragma)") == value)
    }

    @Test(arguments: [("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1), ("trusted_schema", 0)])
    func `every connection is careful`(setting: String, value: Int) throws {
      _ = try SQLiteEventStore(at: path)
      let connection = try Connection(path: path, patience: .seconds(1))
      try connection.configure()
      let settings: [String: StaticString] = [
        "synchronous": "pragma synchronous", "secure_delete": "pragma secure_delete",
        "foreign_keys": "pragma foreign_keys", "trusted_schema": "pragma trusted_schema",
      ]
      #expect(try connection.row(try #require(settings[setting])) { $0.int(0) } == value)
    }

    @Test func `events can neither be changed nor deleted, not even by hand`() throws {
      try SQLiteEventStore(at: path).append("started", to: session)
      #expect(throws: RawDatabase.Failure.self) { try RawDatabase(path).run("delete from event") }
      #expect(throws: RawDatabase.Failure.self) { try RawDatabase(path).run("update event set type = 'x'") }
      #expect(try SQLiteEventStore(at: path).types(in: session) == ["started"])
    }
  }
#endif
