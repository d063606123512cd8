/// A step of the matching ladder, surest first.
enum Rung: Int, Hashable, Sendable, Comparable {
  case key = 1
  case label, yesOrNo, synonym
  case prefix = 6
  case words, typo, unsure

  static func < (one: Rung, other: Rung) -> Bool { one.rawValue < other.rawValue }

  /// Whether the person should be told what was understood: "Taking that as: Red. (back to change)".
  var isGuess: Bool { self >= .prefix && self <= .typo }
}

/// The candidate that was meant.
struct Pick: Hashable, Sendable {
  let index: Int
  let rung: Rung
  /// Ask "Did you mean …?" before taking it.
  var needsConfirmation = false
}

/// What a person's line means at the open question.
enum Match: Hashable, Sendable {
  /// `argument` as typed: a number for `change`, a file for `save`, a step for `jump`.
  case command(Command, argument: String?)
  case option(Pick)
  /// Of a question that takes several answers, in their order on the screen.
  case options([Pick])
  /// Fits more than one candidate equally well.
  case several([Int])
  /// "I don't know" where no candidate says that: show the help text.
  case unsure
  case none
}
