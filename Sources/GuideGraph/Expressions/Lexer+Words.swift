import GuideDocument

extension Lexer {
  mutating func skipSpaceAndComments() throws(ExpressionError) {
    while let scalar = peek() {
      if XMLSpace.isSpace(scalar) {
        place += 1
      } else if scalar == "(", peek(1) == ":" {
        try skipComment()
      } else {
        return
      }
    }
  }

  /// `(: ... :)`, which may nest.
  private mutating func skipComment() throws(ExpressionError) {
    let start = place
    var depth = 0
    repeat {
      guard let scalar = peek() else { throw failure("the comment that starts with (: has no end :)", from: start) }
      switch (scalar, peek(1)) {
      case ("(", ":"): (depth, place) = (depth + 1, place + 2)
      case (":", ")"): (depth, place) = (depth - 1, place + 2)
      default: place += 1
      }
    } while depth > 0
  }

  /// A quote inside is written twice.
  mutating func text(quote: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    let start = place
    var text = String.UnicodeScalarView()
    place += 1
    while let scalar = peek() {
      place += 1
      guard scalar == quote else {
        text.append(scalar)
        continue
      }
      guard peek() == quote else { return .text(String(text)) }
      text.append(quote)
      place += 1
    }
    throw failure("the text that starts here has no closing \(quote)", from: start)
  }

  mutating func variable() throws(ExpressionError) -> Token.Kind {
    let start = place
    place += 1
    while let scalar = peek(), XMLSpace.isSpace(scalar) { place += 1 }
    guard let first = peek(), Self.startsName(first) else {
      throw failure("a variable name must follow $", from: start)
    }
    return .variable(qualifiedName())
  }
}

extension Lexer {
  mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = place
    while let scalar = peek(), Self.isDigit(scalar) { place += 1 }
    let isWhole = peek() != "."
    if !isWhole { place += 1 }
    while let scalar = peek(), Self.isDigit(scalar) { place += 1 }
    try checkNumberEnds(from: start)
    let digits = source(from: start)
    if isWhole {
      guard let number = Int64(digits) else {
        throw failure("an integer may be at most 9223372036854775807", from: start)
      }
      return .integer(number)
    }
    guard let number = DecimalNumber(digits) else {
      throw failure("a decimal may have at most 38 digits", from: start)
    }
    return .decimal(number)
  }

  private mutating func checkNumberEnds(from start: Int) throws(ExpressionError) {
    guard let next = peek(), Self.startsName(next) || next == "." else { return }
    let isExponent = next == "e" || next == "E"
    while let scalar = peek(), Self.continuesName(scalar) || scalar == "." { place += 1 }
    let advice = isExponent ? "write the number without an exponent" : "put a space between a number and a word"
    throw failure("this is not a number; \(advice)", from: start)
  }

  /// A name, or two with a colon between.
  mutating func qualifiedName() -> String {
    let start = place
    skipName()
    if peek() == ":", let after = peek(1), Self.startsName(after) {
      place += 1
      skipName()
    }
    return source(from: start)
  }

  private mutating func skipName() {
    while let scalar = peek(), Self.continuesName(scalar) { place += 1 }
  }
}
