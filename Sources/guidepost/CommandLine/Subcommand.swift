/// A command of the tool: `guidepost NAME ...`.
struct Subcommand: Sendable {
  var name: String
  /// One line for the overview.
  var summary: String
  /// What follows the name, such as `GUIDE`.
  var operands = ""
  /// What the overview cannot say, in a few lines.
  var details = ""
  var options: [Option] = []
  /// Command lines to copy, each with what it does.
  var examples: [(line: String, meaning: String)] = []
  var isHidden = false
  var run: @Sendable (Arguments, Surroundings) throws -> Int32 = { _, _ in ExitCode.usage }
  /// A command with commands of its own, each named with this one's name before its own: `desk next`.
  var subcommands: [Subcommand] = []
  /// The work of a desk command at an office that is open already.
  var runAtDesk: (@Sendable (Arguments, DeskOffice) throws -> Void)?
  /// For a command that reads its words itself.
  var runRaw: (@Sendable ([String], Surroundings) throws -> Int32)?

  /// What `--help` prints, without its last line end.
  var help: String {
    var text =
      "usage: guidepost \(name)" + (operands.isEmpty ? (subcommands.isEmpty ? "" : " COMMAND") : " \(operands)")
    text += options.isEmpty ? "\n" : " [option ...]\n"
    text += "\n\(summary)\n"
    if !details.isEmpty { text += "\n\(details)\n" }
    if !subcommands.isEmpty { text += "\ncommands:\n" + Self.columns(subcommands.map { ($0.usage, $0.summary) }) }
    let shown = options.filter { !$0.isHidden }
    if !shown.isEmpty { text += "\noptions:\n" + Self.columns(shown.map { (Self.head($0), $0.summary) }) }
    if !examples.isEmpty {
      text += "\nexamples:\n" + examples.map { "  \($0.line)\n      \($0.meaning)\n" }.joined()
    }
    return String(text.dropLast())
  }

  private var usage: String { operands.isEmpty ? name : "\(name) \(operands)" }

  /// `name`: without this one's.
  func subcommand(_ name: String) -> Subcommand? { subcommands.first { $0.name == "\(self.name) \(name)" } }

  private static func head(_ option: Option) -> String {
    option.name + (option.value.map { " \($0)" } ?? "")
  }

  static func columns(_ rows: [(String, String)]) -> String {
    let width = min(rows.map(\.0.count).max() ?? 0, 24)
    return rows.map { head, text in
      let gap =
        head.count > width
        ? "\n" + String(repeating: " ", count: width + 4) : String(repeating: " ", count: width - head.count + 2)
      return "  \(head)\(gap)\(text)\n"
    }.joined()
  }
}
