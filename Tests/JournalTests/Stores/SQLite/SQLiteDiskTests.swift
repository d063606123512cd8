#if SQLite
  import Foundation
  import Testing

  @testable import Journal

  /// Real small and read-only disks. Only root may mount them, and not in every container.
  @Suite(.enabled(if: Disk.canBeMounted, "needs the right to mount a tmpfs"))
  struct SQLiteDiskTests {
    @Test func `on a full disk the write is refused, and all that was promised is there`() throws {
      let disk = try Disk(kilobytes: 300)
      let probe = try Probe("append", disk.store)
      let lines = probe.restOfLines()
      #expect(lines.last == "\(StoreFailure.diskFull(path: disk.store))")
      let promised = lines.dropLast().flatMap { $0.split(separator: " ").compactMap { Int64($0) } }
      #expect(!promised.isEmpty)
      let events = try SQLiteEventStore(at: disk.store).read { try $0.events(in: StreamID("s")) }
      #expect(events.map(\.sequence) == promised)
    }

    @Test func `on a disk that cannot be written every use is refused in words that say so`() throws {
      let disk = try Disk(kilobytes: 300)
      try SQLiteEventStore(at: disk.store).append("first", to: session)
      try disk.forbidWriting()
      #expect(throws: StoreFailure.readOnly(path: disk.store)) {
        try SQLiteEventStore(at: disk.store).append("second", to: session)
      }
      let failure = try #require(throws: StoreFailure.self) {
        try SQLiteEventStore(at: disk.path + "/folder/store.db")
      }
      #expect("\(failure)".contains("Read-only file system"))
    }
  }

  /// A mounted file system in memory that is gone with its last user.
  private final class Disk {
    private let folder: TemporaryFolder
    var path: String { folder.path(of: "disk") }
    var store: String { path + "/store.db" }

    static let canBeMounted = geteuid() == 0 && (try? Disk(kilobytes: 16)) != nil

    init(kilobytes: Int) throws {
      folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
    }

    deinit { try? Self.run("umount", "--lazy", path) }

    func forbidWriting() throws { try Self.run("mount", "-o", "remount,ro", path) }

    private static func run(_ command: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = command
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
  }
#endif
