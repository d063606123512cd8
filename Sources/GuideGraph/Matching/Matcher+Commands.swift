extension Matcher {
  /// Rung 0: a slash makes a command word win over a label of the same name.
  package func slashCommand(_ typed: TypedLine) -> Match? {
    guard typed.text.hasPrefix("/") else { return nil }
    return command(TypedLine(typed.text.dropFirst()), isExplicit: true)
  }

  /// Rung 5.
  package func command(_ typed: TypedLine) -> Match? {
    command(typed, isExplicit: false)
  }

  private func command(_ typed: TypedLine, isExplicit: Bool) -> Match? {
    if typed.text == "?" { return known(.help) }
    if let command = lexicon.commands[typed.folded.phrase] { return known(command) }
    guard let (command, rest) = split(typed) else { return nil }
    let argument = command == .change ? TypedLine(rest).key : rest
    guard isExplicit && command == .save || command.accepts(argument) else { return nil }
    return known(command, argument)
  }

  private func known(_ command: CommandWord, _ argument: String? = nil) -> Match? {
    commands.contains(command) ? .command(command, argument: argument) : nil
  }

  /// The longest command phrase that begins the line, and what follows it as typed.
  private func split(_ typed: TypedLine) -> (CommandWord, argument: String)? {
    let words = typed.text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return nil }
    for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
      let phrase = FoldedText(words.prefix(count).joined(separator: " ")).phrase
      guard let command = lexicon.commands[phrase] else { continue }
      return (command, TypedLine(typed.text[words[count].startIndex...]).text)
    }
    return nil
  }
}
