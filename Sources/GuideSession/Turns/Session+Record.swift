import GuideGraph

extension Session {
  /// A value as events may tell of it, by its variable's privacy.
  mutating func record(_ value: Value, of name: VariableName, atLeast floor: Variable.Privacy = .open) -> Recorded {
    let variable = guide.variables[name]
    return record(
      value.lexicalItems, privacy: max(variable?.privacy ?? .personal, floor), retention: variable?.retention)
  }

  /// Words that somebody typed freely.
  mutating func record(words: String) -> Recorded { record([words], privacy: .personal, retention: nil) }

  private mutating func record(_ items: [String], privacy: Variable.Privacy, retention: Int64?) -> Recorded {
    switch privacy {
    case .open: Recorded(items: items, keeping: .open, privacy: .open)
    case .personal, .sensitive:
      Recorded(items: items, keeping: .vault(drawVaultNumber()), privacy: privacy, retention: retention)
    case .secret: Recorded(items: items, keeping: .withheld, privacy: .secret)
    }
  }

  private mutating func drawVaultNumber() -> Int {
    drawn += 1
    return state.vaultCount + drawn
  }

  /// A value computed from others is as private as the most private of them.
  func privacy(of expression: Expression) -> Variable.Privacy {
    expression.variables.map { name in
      max(guide.variables[name]?.privacy ?? .open, state.journey.frame.privacy[name] ?? .open)
    }.max() ?? .open
  }
}
