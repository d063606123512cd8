import Desk
import Journal

/// `guidepost desk batch`: many commands through one process, for a web server or a kiosk.
enum BatchCommand {
  static let command = Subcommand.desk(
    "batch", "carry out many desk commands: JSON arrays of words in, JSON objects out, a line each",
    details: """
      Each line of the standard input is a desk command as a JSON array of words, without "guidepost desk". Each answer is
      a line {"result": ...}, {"refused": "..."}, {"error": "..."} for a command that makes no sense, or {"trouble":
      "..."} for a store that failed, with "version", the number of the desk's event upon which it was decided. An answer
      is printed once what it tells is kept for good. With --key a command whose answer was lost can be sent again.
      """,
    examples: [
      (
        #"echo '["book","engineer-visit","engineers@1796112000","--key","k1"]' | guidepost desk batch"#,
        "book through a pipe that stays open"
      )
    ]
  ) { arguments, office in
    try arguments.noOperands()
    while let line = office.surroundings.readLine() {
      if line.isEmpty { continue }
      let answer = try answer(to: line, office)
      office.surroundings.print(answer.text)
    }
  }

  private static func answer(to line: String, _ office: DeskOffice) throws -> JSONValue {
    do {
      let result = try run(words(line), office)
      return reply("result", result, office)
    } catch let refusal as DeskRefusal {
      return reply("refused", .string(refusal.text), office)
    } catch let refusal as Refusal {
      return reply("refused", .string(refusal.description), office)
    } catch let error as UsageError {
      return reply("error", .string(error.message), office)
    } catch let failure as StoreFailure {
      return reply("trouble", .string("\(failure)"), office)
    }
  }

  private static func reply(_ name: String, _ value: JSONValue, _ office: DeskOffice) -> JSONValue {
    .object([
      .init(name: name, value: value), .init(name: "version", value: .integer(Int64(office.desk.version))),
    ])
  }

  private static func words(_ line: String) throws -> [String] {
    guard case .array(let items)? = JSONValue(parsing: line), !items.isEmpty else {
      throw UsageError("a line is a JSON array of words such as [\"status\"]")
    }
    return try items.map { item in
      guard let word = item.string else { throw UsageError("a word is a JSON string, not \(item.text)") }
      return word
    }
  }

  private static func run(_ words: [String], _ office: DeskOffice) throws -> JSONValue {
    let name = words[0]
    let known = DeskSubcommands.command.subcommands.first { $0.name == "desk \(name)" }
    guard let known, let run = known.runAtDesk, name != "batch", name != "work" else {
      throw UsageError("there is no command \"\(name)\" for a batch; guidepost desk --help lists them")
    }
    let arguments = try Arguments(Array(words.dropFirst()), options: known.options)
    var result = JSONValue.null
    var office = office
    office.agent = office.surroundings.agent(arguments)
    office.listener = { result = $0 }
    try run(arguments, office)
    return result
  }
}
