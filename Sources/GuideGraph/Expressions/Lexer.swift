import GuideDocument

/// Cuts an expression into tokens, as XPath 2.0 does.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  /// Byte offset of each scalar, and of the end.
  private let offsets: [Int]
  private var place = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// The last token is always `end`.
  mutating func tokens() throws(ExpressionError) -> [Token] {
    var tokens: [Token] = []
    repeat { try tokens.append(next()) } while tokens[tokens.count - 1].kind != .end
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> Token {
    try skipSpaceAndComments()
    let start = place
    guard let scalar = peek() else { return Token(kind: .end, range: range(from: start)) }
    let kind: Token.Kind =
      switch scalar {
      case "'", "\"": try text(quote: scalar)
      case "$": try variable()
      case "0"..."9": try number()
      case ".": try peek(1).map(Self.isDigit) == true ? number() : symbol()
      case _ where Self.startsName(scalar): .name(qualifiedName())
      default: try symbol()
      }
    return Token(kind: kind, range: range(from: start))
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < scalars.count ? scalars[place + ahead] : nil
  }

  private func range(from start: Int) -> ByteRange { ByteRange(offsets[start], offsets[place]) }

  private func failure(_ message: String, from start: Int, replacement: String? = nil) -> ExpressionError {
    ExpressionError(.syntax, message, at: range(from: start), replacement: replacement)
  }
}

extension Lexer {
  private mutating func skipSpaceAndComments() throws(ExpressionError) {
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
  private mutating func text(quote: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
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

  private mutating func variable() throws(ExpressionError) -> Token.Kind {
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
  private mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = place
    while let scalar = peek(), Self.isDigit(scalar) { place += 1 }
    let isWhole = peek() != "."
    if !isWhole { place += 1 }
    while let scalar = peek(), Self.isDigit(scalar) { place += 1 }
    try checkNumberEnds(from: start)
    let digits = String(String.UnicodeScalarView(scalars[start..<place]))
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
  private mutating func qualifiedName() -> String {
    let start = place
    skipName()
    if peek() == ":", let after = peek(1), Self.startsName(after) {
      place += 1
      skipName()
    }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private mutating func skipName() {
    while let scalar = peek(), Self.continuesName(scalar) { place += 1 }
  }

  private mutating func symbol() throws(ExpressionError) -> Token.Kind {
    let start = place
    for length in [2, 1] where place + length <= scalars.count {
      let word = String(String.UnicodeScalarView(scalars[place..<place + length]))
      guard Self.symbols.contains(word) else { continue }
      place += length
      return .symbol(word)
    }
    place += 1
    throw Self.unknownSymbol(scalars[start], next: peek(), at: range(from: start))
  }

  private static let symbols: Set<String> = ["+", "-", "*", "=", "!=", "<", "<=", ">", ">=", "(", ")", ","]

  /// What people bring along from other languages.
  private static func unknownSymbol(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, at range: ByteRange
  ) -> ExpressionError {
    let advice =
      switch scalar {
      case "/": "a division is written div"
      case "%": "a remainder is written mod"
      case "!": "“not” is written not(...), “is not” is written !="
      case "&": "write and"
      case "|": next == "|" ? "write or" : "write a list as ('a', 'b')"
      case "[", "]", "@": "expressions have no paths, only variables such as $name"
      case "‘", "’", "“", "”": "write texts in straight quotes: 'text'"
      case "{", "}": "braces belong around an expression, not into it"
      default: "it has no meaning in an expression"
      }
    return ExpressionError(.syntax, "unexpected \(scalar): \(advice)", at: range)
  }
}

extension Lexer {
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      || (scalar.value > 0x7F && scalar.properties.isXIDStart)
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    startsName(scalar) || isDigit(scalar) || scalar == "-" || scalar == "."
      || (scalar.value > 0x7F && scalar.properties.isXIDContinue)
  }
}
