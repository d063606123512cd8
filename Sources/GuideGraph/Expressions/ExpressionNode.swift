package import GuideDocument

/// A node of the typed tree that evaluator and linter walk.
package struct ExpressionNode: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case literal(Atomic)
    case variable(VariableName)
    /// `()` has no items; nested sequences are flat when evaluated.
    case sequence([ExpressionNode])
    case range(ExpressionNode, ExpressionNode)
    case arithmetic(ArithmeticOperator, ExpressionNode, ExpressionNode)
    case negation(ExpressionNode)
    case comparison(Comparison, ExpressionNode, ExpressionNode)
    case logical(LogicalOperator, ExpressionNode, ExpressionNode)
    case conditional(ExpressionNode, then: ExpressionNode, otherwise: ExpressionNode)
    case call(ExpressionFunction, [ExpressionNode])
  }

  package let kind: Kind
  package let type: StaticType
  /// In bytes of the expression's UTF-8 source.
  package let range: ByteRange

  package init(_ kind: Kind, type: StaticType, range: ByteRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }
}

extension ExpressionNode {
  /// The nodes directly below, from left to right.
  package var children: [ExpressionNode] {
    switch kind {
    case .literal, .variable: []
    case .sequence(let items), .call(_, let items): items
    case .range(let left, let right), .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .logical(_, let left, let right):
      [left, right]
    case .negation(let operand): [operand]
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    }
  }
}
