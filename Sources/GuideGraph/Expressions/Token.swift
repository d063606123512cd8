import GuideDocument

/// A word of an expression.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case integer(Int64)
    case decimal(DecimalNumber)
    case text(String)
    /// `$name`, without `$`.
    case variable(String)
    /// A function, or an operator that is a word: `xs:date`, `and`, `div`.
    case name(String)
    /// `+`, `<=`, `(`.
    case symbol(String)
    case end
  }

  var kind: Kind
  /// In bytes of the source.
  var range: ByteRange
}

extension Token {
  /// The token as a message names it.
  var phrase: String {
    switch kind {
    case .integer(let number): "the number \(number)"
    case .decimal(let number): "the number \(number)"
    case .text(let text): "the text '\(text)'"
    case .variable(let name): "$\(name)"
    case .name(let name): "\"\(name)\""
    case .symbol(let symbol): "\"\(symbol)\""
    case .end: "the end of the expression"
    }
  }

  func isName(_ name: String) -> Bool { kind == .name(name) }
  func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }
}
