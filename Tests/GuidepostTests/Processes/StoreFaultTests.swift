#if SQLite
  import Foundation
  import Journal
  import Testing

  @testable import guidepost

  /// Stores that cannot keep what a customer says.
  @Suite struct StoreFaultTests {
    private let bench: ToolBench

    init() throws { bench = try ToolBench() }

    /// Room for the first answers and no more. `blocks`: of 1,024 bytes, the largest file the process may write.
    @Test(arguments: [120, 160, 200])
    func `on a full disk the talk stops before it promises anything, and goes on when there is room`(
      _ blocks: Int
    ) throws {
      let lines = (0..<400).flatMap { _ in ["drops", "back"] }
      let limit = ["bash", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh"]
      let result = try bench.run(
        ["run", "broadband-fault"], bytes: Array(lines.map { $0 + "\n" }.joined().utf8), through: limit)
      #expect(result.code == ExitCode.trouble, "\(result.complaints)")
      #expect(result.complaints.contains("there is no room left for the store"))
      #expect(result.says("I cannot keep your last answer, so I stop here."))
      let again = try bench.run("run", "--resume", try #require(result.code12), typing: ["help"])
      #expect(again.code == ExitCode.inputEnded || again.complaints.contains("open elsewhere"))
      bench.environment["GUIDEPOST_NOW"] = "2026-12-01T10:03:00Z"
      #expect(try bench.run("run", "--resume", try #require(result.code12)).code == ExitCode.inputEnded)
    }

    @Test(.enabled(if: geteuid() == 0 && mayMount, "needs root that may mount"))
    func `a file system that is full is told in the same way`() throws {
      try FileManager.default.createDirectory(atPath: bench.folder + "/small", withIntermediateDirectories: false)
      bench.environment["GUIDEPOST_STORE"] = bench.folder + "/small/store.db"
      let small = [
        "unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=320k tmpfs '\(bench.folder)/small' && exec \"$@\"", "sh",
      ]
      let lines = (0..<100).flatMap { _ in ["drops", "back"] }
      let result = try bench.run(
        ["run", "broadband-fault"], bytes: Array(lines.map { $0 + "\n" }.joined().utf8), through: small)
      #expect(result.code == ExitCode.trouble, "\(result.text.suffix(300))")
      #expect(result.complaints.contains("there is no room left for the store"), "\(result.complaints)")
      #expect(result.text.contains("Chosen: 3. It comes and goes") && result.says("so I stop here."))
    }

    private static let mayMount =
      (try? Spawn.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], output: "/dev/null", errors: "/dev/null")) == 0

    @Test(arguments: ["/proc/guidepost/store.db", "/dev/null", "/dev/full", "/"])
    func `where no store can be nothing is asked`(_ path: String) throws {
      let result = try bench.run("run", "broadband-fault", "--store", path, typing: ["drops"])
      #expect(result.code == ExitCode.trouble)
      #expect(result.text.isEmpty)
      #expect(result.complaints.contains(path == "/" ? "\"/" : path), "\(result.complaints)")
    }

    @Test(.enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "needs root and setpriv"))
    func `a store that may only be read asks nothing`() throws {
      _ = try bench.run("run", "broadband-fault")
      for (path, mode) in [(bench.folder, 0o755), (bench.store, 0o644)] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
      // The typed lines are read, and the results written, by whoever starts the command.
      let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      let result = try bench.run(["run", "broadband-fault"], bytes: Array("drops\n".utf8), through: nobody)
      #expect(result.code == ExitCode.trouble && result.text.isEmpty, "\(result.text)\(result.complaints)")
      #expect(result.complaints.contains(bench.store) && result.complaints.contains("cannot"))
    }

    @Test func `a store from a newer version is left alone`() throws {
      _ = try bench.run("run", "broadband-fault")
      // SQLite keeps the version at byte 60 of the file.
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: bench.store)))
      bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      try Data(bytes).write(to: URL(fileURLWithPath: bench.store))
      let result = try bench.run("run", "broadband-fault", typing: ["drops"])
      #expect(result.code == ExitCode.trouble && result.text.isEmpty)
      #expect(result.complaints.contains("has format 99") && result.complaints.contains("Use a newer guidepost."))
      #expect(Array(try Data(contentsOf: URL(fileURLWithPath: bench.store))) == bytes)
    }

    @Test func `what is no store is left alone`() throws {
      try Data("my letters\n".utf8).write(to: URL(fileURLWithPath: bench.store))
      let result = try bench.run("run", "broadband-fault", typing: ["drops"])
      #expect(result.code == ExitCode.trouble && result.text.isEmpty)
      #expect(try String(contentsOfFile: bench.store, encoding: .utf8) == "my letters\n")
    }

    @Test func `a path log that cannot be written is told`() throws {
      let result = try bench.run("run", "broadband-fault", "--log", "/proc/none/path.log", typing: ["drops"])
      #expect(result.code == ExitCode.trouble)
      #expect(result.complaints.contains("/proc/none/path.log"))
    }
  }

  extension ToolBench {
    func storedEvents() throws -> [StoredEvent] {
      try SQLiteEventStore(at: store).read { store in
        try store.streams(prefix: "").flatMap { try store.events(in: $0) }
      }
    }

    /// A new code for the only session, whose first code nobody saw.
    func onlyCode() throws -> String? {
      let store = try SQLiteEventStore(at: store)
      let streams = try store.read { try $0.streams(prefix: StreamID.sessions) }
      guard streams.count == 1 else { return nil }
      var generator = SystemRandomNumberGenerator()
      return try store.issueCode(for: streams[0], using: &generator).description
    }
  }

  extension String {
    /// The first code that leads back to a talk.
    var code12: String? { firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).map { String($0.output) } }
  }
#endif
