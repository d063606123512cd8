import GuideDocument

extension ExpressionParser {
  /// A literal, a variable, a call, or something in parentheses.
  mutating func primary() throws(ExpressionError) -> SyntaxNode {
    let token = current
    switch token.kind {
    case .integer(let number): return leaf(.literal(.integer(number)))
    case .decimal(let number): return leaf(.literal(.decimal(number)))
    case .text(let text): return leaf(.literal(.text(text)))
    case .variable(let name): return leaf(.variable(name))
    case .symbol("("): return try parenthesized()
    case .name(let name): return try call(name)
    case .symbol, .end: throw unexpected("expected a value, found \(token.phrase)")
    }
  }

  private mutating func leaf(_ kind: SyntaxNode.Kind) -> SyntaxNode {
    defer { advance() }
    return SyntaxNode(kind: kind, range: current.range)
  }

  private mutating func parenthesized() throws(ExpressionError) -> SyntaxNode {
    let start = current.range
    advance()
    if take(symbol: ")") { return SyntaxNode(kind: .sequence([]), range: range(from: start)) }
    var inner = try sequence()
    try expect(symbol: ")", "to close the parenthesis")
    inner.range = range(from: start)
    return inner
  }

  private mutating func call(_ name: String) throws(ExpressionError) -> SyntaxNode {
    let start = current.range
    guard tokens[place + 1].isSymbol("(") else { throw bareWord(name) }
    if name == "if" { throw unexpected("an \"if\" inside an operation needs parentheses around it") }
    advance()
    advance()
    var arguments: [SyntaxNode] = []
    if !take(symbol: ")") {
      repeat { arguments.append(try single()) } while take(symbol: ",")
      try expect(symbol: ")", "after the arguments of \(name)")
    }
    return SyntaxNode(kind: .call(name: name, at: start, arguments), range: range(from: start))
  }

  mutating func conditional() throws(ExpressionError) -> SyntaxNode {
    let start = current.range
    advance()
    try expect(symbol: "(", "after if")
    let test = try sequence()
    try expect(symbol: ")", "after the condition")
    try expect(word: "then")
    let then = try single()
    try expect(word: "else")
    let otherwise = try single()
    return SyntaxNode(kind: .conditional(test, then: then, otherwise: otherwise), range: range(from: start))
  }

  private mutating func expect(word: String) throws(ExpressionError) {
    guard current.isName(word) else {
      throw unexpected("expected \"\(word)\", found \(current.phrase); write if (test) then a else b")
    }
    advance()
  }

  private func bareWord(_ name: String) -> ExpressionError {
    let advice =
      switch name {
      case "true", "false": "write \(name)()"
      case "if": "write if (test) then a else b"
      case "and", "or", "div", "idiv", "mod", "to", "eq", "ne", "lt", "le", "gt", "ge":
        "a value is missing before it"
      default: "write '\(name)' for a text, $\(name) for a variable"
      }
    return unexpected("unexpected word \"\(name)\": \(advice)")
  }

  /// Two operands without an operator, or a closing parenthesis too many.
  func unexpectedAfterExpression() -> ExpressionError {
    if current.isSymbol(")") { return unexpected("this parenthesis closes nothing") }
    return unexpected("expected an operator or the end, found \(current.phrase)")
  }
}
