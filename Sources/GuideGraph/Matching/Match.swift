/// A step of the matching ladder, surest first.
package enum Rung: Int, Hashable, Sendable, Comparable {
  case key = 1
  case label, yesOrNo, synonym
  case prefix = 6
  case words, typo, unsure

  package static func < (one: Rung, other: Rung) -> Bool { one.rawValue < other.rawValue }

  /// Whether the person should be told what was understood: "Taking that as: Red. (back to change)".
  package var isGuess: Bool { self >= .prefix && self <= .typo }
}

/// The candidate that was meant.
package struct Pick: Hashable, Sendable {
  package let index: Int
  package let rung: Rung
  /// Ask "Did you mean …?" before taking it.
  package var needsConfirmation = false
}

/// What a person's line means at the open question.
package enum Match: Hashable, Sendable {
  /// `argument` as typed: a number for `change`, a file for `save`, a step for `jump`.
  case command(CommandWord, argument: String?)
  case option(Pick)
  /// Of a question that takes several answers, in their order on the screen.
  case options([Pick])
  /// Fits more than one candidate equally well.
  case several([Int])
  /// "I don't know" where no candidate says that: show the help text.
  case unsure
  case none
}
