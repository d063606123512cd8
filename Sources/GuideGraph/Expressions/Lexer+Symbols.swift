import GuideDocument

extension Lexer {
  mutating func symbol() throws(ExpressionError) -> Token.Kind {
    let start = place
    let first = scalars[place]
    place += 1
    switch first {
    case "<", ">", "!":
      if peek() == "=" { place += 1 }
    case "+", "-", "*", "=", "(", ")", ",": break
    default: throw Self.unknownSymbol(first, next: peek(), at: range(from: start))
    }
    guard place - start == 2 || first != "!" else {
      throw Self.unknownSymbol(first, next: peek(), at: range(from: start))
    }
    return .symbol(source(from: start))
  }

  /// What people bring along from other languages.
  private static func unknownSymbol(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, at range: ByteRange
  ) -> ExpressionError {
    let advice =
      switch scalar {
      case "/": "a division is written div"
      case "%": "a remainder is written mod"
      case "!": "\"not\" is written not(...), \"is not\" is written !="
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
