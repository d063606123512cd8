import GuideDocument

/// A node as parsed, before names and types are known.
struct SyntaxNode {
  indirect enum Kind {
    case literal(Atomic)
    case variable(String)
    case sequence([SyntaxNode])
    case range(SyntaxNode, SyntaxNode)
    case arithmetic(ArithmeticOperator, SyntaxNode, SyntaxNode)
    /// `isMinus` false: a plus sign in front.
    case sign(isMinus: Bool, SyntaxNode)
    case comparison(Comparison, SyntaxNode, SyntaxNode)
    case logical(LogicalOperator, SyntaxNode, SyntaxNode)
    case conditional(SyntaxNode, then: SyntaxNode, otherwise: SyntaxNode)
    /// `name` is the function's name with its place.
    case call(name: String, at: ByteRange, [SyntaxNode])
  }

  var kind: Kind
  var range: ByteRange
}
