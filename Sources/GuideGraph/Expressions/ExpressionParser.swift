import GuideDocument

/// Reads the grammar of the XPath 2.0 subset by precedence. Stops at the first error of syntax, because what
/// follows one is a guess.
struct ExpressionParser {
  /// Parentheses, calls and conditions inside each other.
  static let maximumDepth = 64
  /// Operators in one expression; keeps the tree walkable by recursion.
  static let maximumOperators = 256
  /// Bytes of source.
  static let maximumLength = 16_384

  private let source: String
  var tokens: [Token] = []
  var place = 0
  var depth = 0
  var operators = 0

  init(_ source: String) { self.source = source }

  mutating func parse() -> Result<SyntaxNode, ExpressionError> {
    do throws(ExpressionError) {
      return .success(try parseWhole())
    } catch {
      return .failure(error)
    }
  }

  private mutating func parseWhole() throws(ExpressionError) -> SyntaxNode {
    guard source.utf8.count <= Self.maximumLength else {
      throw ExpressionError(
        .syntax, "the expression is longer than \(Self.maximumLength) bytes", at: ByteRange(0, source.utf8.count))
    }
    var lexer = Lexer(source)
    tokens = try lexer.tokens()
    guard current.kind != .end else { throw unexpected("an expression is missing") }
    let tree = try sequence()
    guard current.kind == .end else { throw unexpectedAfterExpression() }
    return tree
  }

  var current: Token { tokens[place] }

  mutating func advance() { place = min(place + 1, tokens.count - 1) }

  mutating func take(symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(symbol: String, _ purpose: String) throws(ExpressionError) {
    guard take(symbol: symbol) else {
      throw unexpected("expected \"\(symbol)\" \(purpose), found \(current.phrase)")
    }
  }

  /// The range from a token on up to the last one taken.
  func range(from start: ByteRange) -> ByteRange {
    ByteRange(Int(start.lower), Int(tokens[max(place - 1, 0)].range.upper))
  }

  func unexpected(_ message: String) -> ExpressionError {
    ExpressionError(.syntax, message, at: current.range)
  }

  /// Several expressions with commas between: a list.
  mutating func sequence() throws(ExpressionError) -> SyntaxNode {
    let start = current.range
    let first = try single()
    guard current.isSymbol(",") else { return first }
    var items = [first]
    while take(symbol: ",") { items.append(try single()) }
    return SyntaxNode(kind: .sequence(items), range: range(from: start))
  }

  /// One expression without a comma at its top.
  mutating func single() throws(ExpressionError) -> SyntaxNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw unexpected("the expression is nested more than \(Self.maximumDepth) deep; use a variable for a part of it")
    }
    if current.isName("if"), tokens[place + 1].isSymbol("(") { return try conditional() }
    return try binary(above: 0)
  }
}
