import GuideDocument

/// Cuts an expression into tokens, as XPath 2.0 does.
struct Lexer {
  let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// Byte offset of each scalar, and of the end.
  private let offsets: [Int]
  var place = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    bytes = Array(source.utf8)
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

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < scalars.count ? scalars[place + ahead] : nil
  }

  /// The source from a scalar on up to here.
  func source(from start: Int) -> String {
    String(decoding: bytes[offsets[start]..<offsets[place]], as: UTF8.self)
  }

  func range(from start: Int) -> ByteRange { ByteRange(offsets[start], offsets[place]) }

  func failure(_ message: String, from start: Int, replacement: String? = nil) -> ExpressionError {
    ExpressionError(.syntax, message, at: range(from: start), replacement: replacement)
  }
}

extension Lexer {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      || (scalar.value > 0x7F && scalar.properties.isXIDStart)
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    startsName(scalar) || isDigit(scalar) || scalar == "-" || scalar == "."
      || (scalar.value > 0x7F && scalar.properties.isXIDContinue)
  }
}
