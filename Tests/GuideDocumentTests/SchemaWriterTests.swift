import Foundation
import Testing

@testable import GuideDocument

@Suite struct RecordedSchemaTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Schemas")

  /// Run with GUIDEPOST_RECORD=1 to write the files anew.
  @Test func `the schemas in the repository are those that the content table gives`() throws {
    for (name, text) in SchemaWriter.files {
      let file = Self.folder.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) is out of date")
    }
  }
}
