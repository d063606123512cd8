extension PatternParser {
  /// What follows a backslash.
  mutating func escape(inClass: Bool) throws(PatternError) -> ScalarSet {
    guard let scalar = take() else { throw error("a backslash must stand before a character", back: 1) }
    if Self.isSingleEscape(scalar) { return ScalarSet(Self.escaped(scalar)) }
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "s": return .space
    case "S": return ScalarSet.space.inverted
    case "w": return .word
    case "W": return ScalarSet.word.inverted
    case "i": return .nameStart
    case "I": return ScalarSet.nameStart.inverted
    case "c": return .namePart
    case "C": return ScalarSet.namePart.inverted
    case "p": return try property()
    case "P": return try property().inverted
    case "1"..."9": throw error("back-references such as \\\(scalar) are not supported", back: 2)
    case "b", "B": throw error("\\\(scalar) is not supported; patterns have no word boundaries", back: 2)
    default: throw error("\\\(scalar) has no meaning; write \(scalar) by itself", back: 2)
    }
  }

  static func isSingleEscape(_ scalar: Unicode.Scalar) -> Bool { "nrt\\|.?*+(){}-[]^$".unicodeScalars.contains(scalar) }

  static func escaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    default: scalar
    }
  }

  /// `{Lu}` or `{IsGreek}` behind `\p`.
  private mutating func property() throws(PatternError) -> ScalarSet {
    guard take("{") else { throw error("\\p needs a name in braces, such as \\p{L} for letters") }
    var view = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "}" {
      view.append(scalar)
      _ = take()
    }
    guard take("}") else { throw error("\\p needs a closing }") }
    let name = String(view)
    let found = name.hasPrefix("Is") ? ScalarSet.block(String(name.dropFirst(2))) : ScalarSet.category(name)
    guard let found else {
      throw error(
        "\\p{\(name)} is not known; use a category such as L, Lu, Nd, or a block such as IsGreek", back: view.count + 4)
    }
    return found
  }
}
