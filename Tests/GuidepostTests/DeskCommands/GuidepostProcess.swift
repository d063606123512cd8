#if SQLite
  import Foundation
  import Testing

  /// The `guidepost` built beside these tests, run as a process of its own.
  final class GuidepostProcess {
    let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private(set) var text = ""

    convenience init(_ bench: DeskBench, _ words: [String]) throws {
      let environment = [
        "GUIDEPOST_STORE": bench.store, "GUIDEPOST_PROJECT": ShippedWalks.folder, "GUIDEPOST_NOW": bench.now,
      ]
      try self.init(environment, words)
    }

    convenience init(_ bench: ToolBench, _ words: String...) throws { try self.init(bench.environment, words) }

    private init(_ environment: [String: String], _ words: [String]) throws {
      process.executableURL = try Self.tool
      process.arguments = words
      process.environment = environment
      process.standardInput = input
      process.standardOutput = output
      process.standardError = output
      try process.run()
    }

    static var tool: URL {
      get throws {
        var folder = try #require(Bundle.main.executableURL).resolvingSymlinksInPath().deletingLastPathComponent()
        while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "guidepost").path) {
          try #require(folder.path != "/", "guidepost was not built")
          folder.deleteLastPathComponent()
        }
        return folder.appending(path: "guidepost")
      }
    }

    /// Throws where the process has ended. The signal that tells of it would end the tests, all of them.
    func type(_ line: String) throws {
      var broken = sigset_t()
      sigemptyset(&broken)
      sigaddset(&broken, SIGPIPE)
      var before = sigset_t()
      pthread_sigmask(SIG_BLOCK, &broken, &before)
      defer {
        var atOnce = timespec()
        _ = sigtimedwait(&broken, nil, &atOnce)
        pthread_sigmask(SIG_SETMASK, &before, nil)
      }
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Reads until these words have come after what was read before. False where the output ended first.
    func hears(_ words: String) -> Bool {
      var fresh = ""
      while !fresh.contains(words) {
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { return false }
        fresh += String(decoding: more, as: UTF8.self)
        text += String(decoding: more, as: UTF8.self)
      }
      return true
    }

    /// Ends it after a while, so that what it never says is a failure and not a wait without end.
    func kill(afterSeconds seconds: Double) {
      let process = process
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
      }
    }

    func kill() { stop(by: SIGKILL) }

    /// Sends a signal and waits for the end. The exit code, or 128 and the signal's number where that ended it.
    @discardableResult
    func stop(by signal: Int32) -> Int32 {
      Foundation.kill(process.processIdentifier, signal)
      text += String(decoding: (try? output.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    /// Types no more, and waits for the end.
    func end() throws -> Int32 {
      try input.fileHandleForWriting.close()
      text += String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
#endif
