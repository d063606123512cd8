#if SQLite
  import Foundation
  import Testing

  /// The `journal-probe` built beside these tests, run as a process of its own.
  final class Probe {
    let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var unread = Data()

    /// `prefix`: a command that runs the probe, such as one that changes the account.
    init(_ work: String, _ arguments: String..., through prefix: [String] = []) throws {
      let command = prefix + [try Self.path, work] + arguments
      process.executableURL = URL(filePath: command[0])
      process.arguments = Array(command.dropFirst())
      process.standardOutput = output
      process.standardInput = input
      try process.run()
    }

    private static var path: String {
      get throws {
        let tests = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
        // On Linux the test program itself lies beside the probe; elsewhere it is a bundle there.
        var folder = tests.deletingLastPathComponent()
        while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "journal-probe").path) {
          try #require(folder.path != "/", "journal-probe was not built")
          folder.deleteLastPathComponent()
        }
        return folder.appending(path: "journal-probe").path
      }
    }

    /// Waits for the next line of output; nil at its end.
    func line() -> String? {
      while true {
        if let end = unread.firstIndex(of: 0x0A) {
          defer { unread = Data(unread[unread.index(after: end)...]) }
          return String(decoding: unread[..<end], as: UTF8.self)
        }
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { return nil }
        unread += more
      }
    }

    /// The lines up to the end of the output. A line that was torn is not among them.
    func restOfLines() -> [String] {
      var lines: [String] = []
      while let line = line() { lines.append(line) }
      process.waitUntilExit()
      return lines
    }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Lets a lingering probe go on, and waits for its end.
    func release() {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }
#endif
