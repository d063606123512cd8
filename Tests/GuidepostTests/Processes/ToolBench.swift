import Foundation

/// The built `guidepost`, run with a store and a clock of its own. Nothing of it is shared with another test.
final class ToolBench {
  let folder: String
  /// What the tool finds in its environment, apart from the search path.
  var environment: [String: String]

  init(at now: String = "2026-12-01T10:00:00Z", project: String = ShippedWalks.folder) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tool-\(UUID().uuidString.prefix(8))")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    self.folder = folder
    environment = [
      "GUIDEPOST_STORE": folder + "/store.db", "GUIDEPOST_PROJECT": project, "GUIDEPOST_NOW": now,
      "GUIDEPOST_ACTIONS": ShippedWalks.folder + "/actions", "HOME": folder, "TZ": "Europe/London", "LC_ALL": "C.UTF-8",
    ]
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var store: String { folder + "/store.db" }

  struct Result {
    /// As a shell gives it: 128 and the signal's number where a signal ended it.
    let code: Int32
    let bytes: [UInt8]
    let complaints: String
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { text.components(separatedBy: "\n").map(\.withoutTrailingSpace) }

    /// Whether the words stand in the output, however its lines were broken.
    func says(_ words: String) -> Bool {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
    }

    /// The first code that leads back to the talk.
    var code12: String? { text.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).map { String($0.output) } }
  }

  /// Runs a command line to its end. `lines`: what is typed; then input ends.
  func run(_ words: String..., typing lines: [String] = []) throws -> Result {
    try run(words, bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// `through`: what starts it instead of nothing, such as `["sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"]`.
  func run(_ words: [String], bytes: [UInt8], through: [String] = []) throws -> Result {
    let input = folder + "/typed-\(UUID().uuidString.prefix(8))"
    try Data(bytes).write(to: URL(fileURLWithPath: input))
    defer { for end in ["", ".out", ".errors"] { try? FileManager.default.removeItem(atPath: input + end) } }
    let status = try Spawn.run(
      ["env", "-i"] + assignments + through + [TmuxScreen.guidepost] + words, input: input, output: input + ".out",
      errors: input + ".errors")
    let signal = status & 0x7F
    return Result(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      bytes: Array(try Data(contentsOf: URL(fileURLWithPath: input + ".out"))),
      complaints: String(decoding: try Data(contentsOf: URL(fileURLWithPath: input + ".errors")), as: UTF8.self))
  }

  private var assignments: [String] {
    var all = environment
    all["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    return all.map { "\($0)=\($1)" }.sorted()
  }
}

extension String {
  var withoutTrailingSpace: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
