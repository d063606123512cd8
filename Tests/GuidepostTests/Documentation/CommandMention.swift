import Testing

@testable import guidepost

/// A command line that a page or a help text shows, perhaps with `[optional]` parts.
struct CommandMention: Sendable, CustomTestStringConvertible {
  let place: String
  /// Behind `guidepost`.
  let words: [String]

  var testDescription: String { "\(place) guidepost \(words.joined(separator: " "))" }

  /// What is wrong with it; nil where each command and option is there.
  var problem: String? {
    guard let name = words.first, name.contains(#/^[a-z-]/#), !["help", "--version", "--help"].contains(name) else {
      return nil
    }
    guard let command = CommandTable.all.first(where: { $0.name == name }) else { return "no command \(name)" }
    var options = Set(command.options.map(\.name) + ["--help"])
    if let verb = words.dropFirst().first, verb.contains(#/^[a-z]+(-[a-z]+)*$/#) {
      if let subcommand = command.subcommands.first(where: { $0.name == "\(name) \(verb)" }) {
        options.formUnion(subcommand.options.map(\.name))
      } else if !command.subcommands.isEmpty {
        return "no command \(name) \(verb)"
      } else if name == "log", !LogCommand.verbs.contains(where: { $0.name == verb }) {
        return "no command log \(verb)"
      }
    }
    let wrong = words.filter { $0.hasPrefix("--") && $0 != "--" }.map { $0.prefix { $0 != "=" } }
      .filter { !options.contains(String($0)) }
    return wrong.isEmpty ? nil : "\(name) has no option \(wrong.joined(separator: ", "))"
  }
}

extension CommandMention {
  /// Every line of a block that calls the tool, with lines that go on with it, and every call in a sentence.
  static func all(in page: Page) -> [CommandMention] {
    let shown = page.blocks.filter { ![.some("xml"), "swift", "mermaid"].contains($0.language) }.flatMap { block in
      joined(block.lines).flatMap { mentions(in: $0.text, at: "\(page.path):\(block.line + $0.offset)") }
    }
    let said = page.spans.filter { $0.text.contains(#/(^|[|&] *)guidepost /#) }
      .flatMap { mentions(in: $0.text, at: "\(page.path):\($0.line)") }
    return shown + said
  }

  /// A line that is indented and begins with an option goes on with the one before.
  private static func joined(_ lines: [String]) -> [(offset: Int, text: String)] {
    lines.enumerated().reduce(into: []) { joined, line in
      if line.element.contains(#/^ +\[?--/#), !joined.isEmpty {
        joined[joined.count - 1].text += " " + line.element.drop { $0 == " " }
      } else {
        joined.append((line.offset, line.element))
      }
    }
  }

  static func mentions(in text: String, at place: String) -> [CommandMention] {
    text.split(separator: #/[|&;<>] *(?=guidepost)|&&/#).compactMap { part in
      let line = part.drop { "$ |&".contains($0) }
      guard line.hasPrefix("guidepost ") else { return nil }
      return CommandMention(place: place, words: words(of: String(line.dropFirst("guidepost ".count))))
    }
  }

  /// As a shell splits them, up to a pipe, a redirection or a remark behind a wide gap; brackets of a synopsis fall off.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var blanks = 0
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
        continue
      }
      blanks = character == " " ? blanks + 1 : 0
      if ">|<&;#".contains(character), word.isEmpty { break }
      if blanks > 1 { break }
      switch character {
      case "'", "\"": quote = character
      case " ":
        if !word.isEmpty { words.append(word) }
        word = ""
      case "[", "]": continue
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
