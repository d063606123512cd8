#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// A store that several accounts of the machine use. Only root may run a process as somebody else.
  @Suite(.enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "needs root and setpriv"))
  struct StoreGroupTests {
    private static let group = Int(getgrnam("users")?.pointee.gr_gid ?? 0)
    private let bench: DeskBench
    private var store: String { bench.folder + "/shared/store.db" }

    init() throws {
      bench = try DeskBench()
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.folder)
    }

    /// `isMember`: an account with a primary group of its own that was added to the group.
    private func run(
      as user: Int, group: Int = group, isMember: Bool = false, _ words: String...
    ) throws -> (code: Int32, text: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=\(user)"]
        + (isMember ? ["--regid=\(user)", "--groups=\(group)"] : ["--regid=\(group)", "--clear-groups"])
        + [try GuidepostProcess.tool.path] + words
      process.environment = [
        "GUIDEPOST_STORE": store, "GUIDEPOST_PROJECT": ShippedWalks.folder, "GUIDEPOST_NOW": bench.now,
      ]
      let output = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }

    private func mode(_ name: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: bench.folder + "/shared" + name)
      return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test(.enabled(if: group != 0, "needs a group \"users\""))
    func `a kiosk books, an agent checks in and a worker cleans up, each under an account of its own`() throws {
      // The operator makes the store, as the operations page says.
      #expect(bench.run("desk", "status", "--store", store, "--store-group", "users").code == ExitCode.done)
      #expect(try mode("") == 0o2770 && mode("/store.db") == 0o660)
      let (kiosk, agent, worker) = (60_001, 60_002, 60_003)
      let booked = try run(as: kiosk, "desk", "book", "engineer-visit", WorkBench.saturday[0], "--format", "json")
      let reference = try #require(JSONValue(parsing: booked.text)?["reference"]?.string, "\(booked.text)")
      bench.now = "2026-12-05T07:55:00+00:00"
      let arrived = try run(as: agent, isMember: true, "desk", "checkin", reference)
      #expect(arrived.code == ExitCode.done, "\(arrived.text)")
      let worked = try run(as: worker, "desk", "work", "--once")
      #expect(worked.code == ExitCode.done, "\(worked.text)")
      for file in ["/store.db", "/store.db-wal", "/store.db-shm"] { #expect(try mode(file) == 0o660, "\(file)") }
      let stranger = try run(as: 60_004, group: 65_534, "desk", "status")
      #expect(stranger.code == ExitCode.trouble && stranger.text.contains("Permission denied"), "\(stranger.text)")
    }

    @Test func `without a group the store is one account's own`() throws {
      #expect(bench.run("desk", "status", "--store", store).code == ExitCode.done)
      #expect(try mode("") == 0o700 && mode("/store.db") == 0o600)
      #expect(try run(as: 60_001, "desk", "status").code == ExitCode.trouble)
    }

    @Test func `a group that the machine lacks is told`() throws {
      let result = bench.run("desk", "status", "--store", store, "--store-group", "no-such-group")
      #expect(result.code == ExitCode.trouble && result.errors.contains("there is no group \"no-such-group\""))
    }
  }
#endif
