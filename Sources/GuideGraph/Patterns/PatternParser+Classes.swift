extension PatternParser {
  /// What follows `[`, up to and including `]`.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    try deeper()
    defer { shallower() }
    let isInverted = take("^")
    var members = ScalarSet.none
    var excluded = ScalarSet.none
    var isFirst = true
    while !take("]") {
      guard peek() != nil else { throw error("this class has no closing ]") }
      if peek() == "-", peek(1) == "[", !isFirst {
        (_, _) = (take(), take())
        excluded = try characterClass()
        guard take("]") else { throw error("a subtraction must be the last thing in a class; ] is expected") }
        break
      }
      members = members.union(try member(isFirst: isFirst))
      isFirst = false
    }
    guard !isFirst else { throw error("a class must not be empty", back: 1) }
    return (isInverted ? members.inverted : members).subtracting(excluded)
  }

  /// One character, a range or an escape.
  private mutating func member(isFirst: Bool) throws(PatternError) -> ScalarSet {
    if peek() == "\\", let next = peek(1), !Self.isSingleEscape(next) {
      _ = take()
      let set = try escape(inClass: true)
      if peek() == "-", peek(1) != "]", peek(1) != "[" {
        throw error("a range cannot start with a class; write \\- for the sign")
      }
      return set
    }
    let low = try singleCharacter(isFirst: isFirst)
    guard peek() == "-", let next = peek(1), next != "]", next != "[" else { return ScalarSet(low) }
    _ = take()
    let high = try singleCharacter(isFirst: false)
    guard low.value <= high.value else { throw error("the range \(low)-\(high) is the wrong way round", back: 1) }
    return ScalarSet([low.value...high.value]).intersection(.all)
  }

  private mutating func singleCharacter(isFirst: Bool) throws(PatternError) -> Unicode.Scalar {
    guard let scalar = take() else { throw error("this class has no closing ]") }
    switch scalar {
    case "\\":
      guard let next = take(), Self.isSingleEscape(next) else {
        throw error("a single character is expected here", back: 1)
      }
      return Self.escaped(next)
    case "[": throw error("write \\[ for the character [", back: 1)
    case "-" where !isFirst && peek() != "]": throw error("write \\- for the sign -", back: 1)
    default: return scalar
    }
  }
}
