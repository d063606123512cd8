#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// Small runs of the proofs in Tests/Desk, which people run with 64 clients and 1,000 kills.
  @Suite struct DeskProofTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Desk").path

    private func prove(_ script: String, _ words: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["python3", "-B", Self.folder + "/" + script, try GuidepostProcess.tool.path] + words
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(text)")
      return text
    }

    @Test func `clients in many processes fill a calendar without a booking too many or a false refusal`() throws {
      let told = try prove("book-race.py", "--clients", "8", "--slots", "40", "--capacity", "3")
      #expect(told.contains("120 appointments stand, 0 over capacity"), "\(told)")
    }

    @Test func `what the desk acknowledged survives every kill, in its order, and no notice is lost`() throws {
      let told = try prove("kill-desk.py", "--points", "12")
      #expect(told.contains("0 lost, 0 after one of"), "\(told)")
    }
  }
#endif
