/// A universal word: it works at every prompt.
package enum CommandWord: String, Hashable, Sendable, CaseIterable {
  case back, change, summary, why, help, `repeat`, skip, agent, save, stop, restart
  /// For agents only.
  case jump

  package static let customers: Set<CommandWord> = Set(allCases).subtracting([.jump])

  /// What may follow the word. Anything else after it means that the word was not meant as a command.
  package func accepts(_ argument: String) -> Bool {
    switch self {
    case .change: (Int(argument) ?? 0) > 0
    case .save: !argument.contains(where: \.isWhitespace)
    case .jump: true
    case .back, .summary, .why, .help, .repeat, .skip, .agent, .stop, .restart: false
    }
  }
}
