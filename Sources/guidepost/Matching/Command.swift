/// A universal word: it works at every prompt.
enum Command: String, Hashable, Sendable, CaseIterable {
  case back, change, summary, why, help, `repeat`, skip, agent, save, stop, restart
  /// For agents only.
  case jump

  static let customers: Set<Command> = Set(allCases).subtracting([.jump])

  /// What may follow the word. Anything else after it means that the word was not meant as a command.
  func accepts(_ argument: String) -> Bool {
    switch self {
    case .change: (Int(argument) ?? 0) > 0
    case .save: !argument.contains(where: \.isWhitespace)
    case .jump: true
    case .back, .summary, .why, .help, .repeat, .skip, .agent, .stop, .restart: false
    }
  }
}
