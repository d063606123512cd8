import Foundation
import Testing

@testable import Desk

/// What parsers that are not ours make of a calendar message (Tests/Oracles/read-calendars.py).
struct ReadCalendar: Decodable, Hashable {
  let method: String
  let uid: String
  let sequence: Int
  let stamp: Int64
  let status: String
  let start: Int64
  let end: Int64
  /// Nil where the times are in UTC.
  let zone: String?
  let summary: String
  let location: String
  let description: String
  let organizer: String
  let organizerName: String

  /// Debian's Python, for which `make setup-tests` installs the parsers.
  private static let python = "/usr/bin/python3"

  static let canRead: Bool = (try? run(["-c", "import icalendar, dateutil"], input: ""))?.code == 0

  static func read(_ messages: [String]) throws -> [Self] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracles/read-calendars.py").path
    let result = try run([script], input: messages.joined())
    try #require(result.code == 0, "the parsers refuse it")
    return try result.output.split(separator: "\n").map { try JSONDecoder().decode(Self.self, from: Data($0.utf8)) }
  }

  private static func run(_ words: [String], input: String) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = words
    // A file, because a pipe that is full on both sides would stop both.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("calendars-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
