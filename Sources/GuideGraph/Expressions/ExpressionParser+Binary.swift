import GuideDocument

/// A binary operator as the grammar sees it; a higher level binds tighter.
enum BinaryOperator: Hashable {
  case logical(LogicalOperator)
  case comparison(Comparison)
  case range
  case arithmetic(ArithmeticOperator)

  init?(_ token: Token) {
    switch token.kind {
    case .name(let word): self.init(word: word)
    case .symbol(let symbol): self.init(symbol: symbol)
    default: return nil
    }
  }

  private init?(word: String) {
    if word == "to" {
      self = .range
    } else if let logical = LogicalOperator(rawValue: word) {
      self = .logical(logical)
    } else if let relation = Comparison.Relation(rawValue: word) {
      self = .comparison(Comparison(relation, isGeneral: false))
    } else if let arithmetic = ArithmeticOperator(rawValue: word) {
      self = .arithmetic(arithmetic)
    } else {
      return nil
    }
  }

  private init?(symbol: String) {
    if let comparison = Self.comparisons[symbol] {
      self = .comparison(comparison)
    } else if let arithmetic = ArithmeticOperator(rawValue: symbol) {
      self = .arithmetic(arithmetic)
    } else {
      return nil
    }
  }

  private static let comparisons = Dictionary(
    uniqueKeysWithValues: Comparison.Relation.allCases.map { relation in
      let comparison = Comparison(relation, isGeneral: true)
      return (comparison.symbol, comparison)
    })

  var level: Int {
    switch self {
    case .logical(.or): 1
    case .logical(.and): 2
    case .comparison: 3
    case .range: 4
    case .arithmetic(.plus), .arithmetic(.minus): 5
    case .arithmetic: 6
    }
  }

  /// `a = b = c` and `1 to 2 to 3` are no expressions.
  var chains: Bool { level != 3 && level != 4 }

  func node(_ left: SyntaxNode, _ right: SyntaxNode) -> SyntaxNode.Kind {
    switch self {
    case .logical(let logical): .logical(logical, left, right)
    case .comparison(let comparison): .comparison(comparison, left, right)
    case .range: .range(left, right)
    case .arithmetic(let arithmetic): .arithmetic(arithmetic, left, right)
    }
  }
}

extension ExpressionParser {
  /// Operands and the operators above a level between them.
  mutating func binary(above level: Int) throws(ExpressionError) -> SyntaxNode {
    var left = try signed()
    var closed: BinaryOperator?
    while let found = BinaryOperator(current), found.level > level {
      if let closed, closed.level == found.level {
        throw unexpected("comparisons and ranges do not chain; put one part in parentheses or join two with \"and\"")
      }
      try countOperator()
      advance()
      let right = try binary(above: found.level)
      let whole = ByteRange(Int(left.range.lower), Int(right.range.upper))
      left = SyntaxNode(kind: found.node(left, right), range: whole)
      closed = found.chains ? nil : found
    }
    return left
  }

  mutating func countOperator() throws(ExpressionError) {
    operators += 1
    guard operators <= Self.maximumOperators else {
      throw unexpected("the expression has more than \(Self.maximumOperators) operators; split it with assign")
    }
  }

  /// Any number of signs, then an operand.
  private mutating func signed() throws(ExpressionError) -> SyntaxNode {
    let start = current.range
    guard current.isSymbol("-") || current.isSymbol("+") else { return try primary() }
    try countOperator()
    let isMinus = take(symbol: "-")
    if !isMinus { advance() }
    let operand = try signed()
    return SyntaxNode(kind: .sign(isMinus: isMinus, operand), range: range(from: start))
  }
}
