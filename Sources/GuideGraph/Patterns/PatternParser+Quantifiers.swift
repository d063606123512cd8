extension PatternParser {
  /// `?`, `*`, `+`, `{n}`, `{n,}` or `{n,m}` behind an atom, in XPath with `?` behind it for as few as possible.
  mutating func quantified(_ atom: PatternNode) throws(PatternError) -> PatternNode {
    guard let (least, most) = try counts() else { return atom }
    let isGreedy = !(syntax == .xpathUnanchored && take("?"))
    if let next = peek(), "?*+{".unicodeScalars.contains(next) {
      throw error("\(next) repeats what is repeated already; put the part before it in parentheses")
    }
    if atom == .start || atom == .end { throw error("^ and $ cannot be repeated", back: 1) }
    return .repetition(atom, least: least, most: most, isGreedy: isGreedy)
  }

  private mutating func counts() throws(PatternError) -> (least: Int, most: Int?)? {
    switch peek() {
    case "?": return take("?") ? (0, 1) : nil
    case "*": return take("*") ? (0, nil) : nil
    case "+": return take("+") ? (1, nil) : nil
    case "{": return try braces()
    default: return nil
    }
  }

  private mutating func braces() throws(PatternError) -> (least: Int, most: Int?) {
    _ = take("{")
    guard let least = try number() else { throw error("a count such as {2} or {2,4} is expected here") }
    guard take(",") else {
      try closeBraces()
      return (least, least)
    }
    let most = try number()
    try closeBraces()
    if let most, most < least { throw error("{\(least),\(most)} has its counts the wrong way round", back: 1) }
    return (least, most)
  }

  private mutating func closeBraces() throws(PatternError) {
    guard take("}") else { throw error("a count such as {2} or {2,4} must end with }") }
  }

  private mutating func number() throws(PatternError) -> Int? {
    var value: Int?
    while let digit = peek(), ("0"..."9").contains(digit) {
      value = (value ?? 0) * 10 + Int(digit.value - 0x30)
      guard value ?? 0 <= Self.maximumCount else { throw error("a count may be at most \(Self.maximumCount)") }
      _ = take()
    }
    return value
  }
}
