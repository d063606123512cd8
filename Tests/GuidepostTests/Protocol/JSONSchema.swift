import Foundation
import Testing

@testable import guidepost

/// Python's jsonschema: a validator that we have not written.
enum JSONSchema {
  struct Silent: Error { var text: String }

  /// The Python that has it; `make setup-tests` installs Debian's.
  static let python: String? = (["/usr/bin"] + path).map { $0 + "/python3" }.first { python in
    FileManager.default.isExecutableFile(atPath: python)
      && (try? run(python, ["-c", "import jsonschema"], ""))?.code == 0
  }

  private static var path: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  /// For each value nil where the schema holds it valid, else why not. `definition`: such as `#/$defs/command`.
  static func verdicts(_ values: [JSONValue], by schema: String, _ definition: String = "#") throws -> [String?] {
    let lines = [Page.root.appending(path: "Schemas/\(schema)").path, definition] + values.map(\.text)
    let (code, output) = try run(try #require(python), ["-W", "ignore", "-c", script], lines.joined(separator: "\n"))
    let verdicts = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    guard code == 0, verdicts.count == values.count else { throw Silent(text: "python said: \(output)") }
    return verdicts.map { $0 == "ok" ? nil : $0 }
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    lines = sys.stdin.read().split("\\n")
    schema = json.load(open(lines[0], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    part = schema if lines[1] == "#" else {"$ref": lines[1], "$defs": schema["$defs"]}
    validator = Draft202012Validator(part)
    for line in lines[2:]:
        error = next(validator.iter_errors(json.loads(line)), None)
        print("ok" if error is None else error.message[:200].replace("\\n", " ").replace("\\r", " "))
    """

  private static func run(_ python: String, _ arguments: [String], _ input: String) throws -> (
    code: Int32, text: String
  ) {
    let process = Process()
    let (standardInput, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
