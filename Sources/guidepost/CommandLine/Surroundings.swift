import Foundation
import GuideDocument

/// The process around a command: the only place that reads clock, environment and streams, so that tests can be all of it.
struct Surroundings: Sendable {
  var environment: [String: String]
  var folder: String
  var home: String
  /// Milliseconds since 1970 UTC.
  var now: @Sendable () -> Int64
  /// Results, to standard output.
  var print: @Sendable (String) -> Void
  /// The tool's own words, to standard error.
  var complain: @Sendable (String) -> Void
  /// The next line of standard input, without its end.
  var readLine: @Sendable () -> String?
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// A text for standard output as it is, without an end of its own.
  var printBytes: @Sendable ([UInt8]) -> Void = { try? FileHandle.standardOutput.write(contentsOf: Data($0)) }
  /// How wide the terminal is, where there is one.
  var columns: @Sendable () -> Int = { ScreenSize.current().columns }
  /// All of standard input; no more than a file may hold, and one byte.
  var readAll: @Sendable () -> [UInt8] = {
    Array((try? FileHandle.standardInput.read(upToCount: ReadingLimits.fileSize + 1)) ?? Data())
  }

  static func ofThisProcess() -> Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment, folder: FileManager.default.currentDirectoryPath,
      home: NSHomeDirectory(), now: { Int64(Date().timeIntervalSince1970 * 1_000) },
      print: { StandardStreams.write($0 + "\n", to: .standardOutput) },
      complain: { StandardStreams.write($0 + "\n", to: .standardError) },
      readLine: { Swift.readLine(strippingNewline: true) }, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1)
  }
}
