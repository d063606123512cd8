import Foundation

/// libxml2's command line, the second opinion.
enum Xmllint {
  static let path = "/usr/bin/xmllint"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  struct Silent: Error {
    var text: String
  }

  /// Whether each text is valid by the schema in the repository.
  static func verdicts(_ texts: [String]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guidepost-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(index).xml"))
    }
    var valid: Set<String> = []
    var judged = 0
    for start in stride(from: 0, to: texts.count, by: 1000) {
      let names = (start..<min(start + 1000, texts.count)).map { "\($0).xml" }
      for line in try run(names, in: folder).split(separator: "\n") {
        if line.hasSuffix(".xml validates") { valid.insert(String(line.dropLast(" validates".count))) }
        if line.hasSuffix(".xml validates") || line.hasSuffix(".xml fails to validate") { judged += 1 }
      }
    }
    guard judged == texts.count else { throw Silent(text: "xmllint judged \(judged) of \(texts.count) files") }
    return texts.indices.map { valid.contains("\($0).xml") }
  }

  private static func run(_ names: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.currentDirectoryURL = folder
    let schema = RecordedSchemaTests.folder.appendingPathComponent("guidepost.xsd").path
    process.arguments = ["--nonet", "--noout", "--schema", schema] + names
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
