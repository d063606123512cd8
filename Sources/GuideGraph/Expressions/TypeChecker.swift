import GuideDocument

/// Gives every node its static type and collects what does not fit. A node with an error inside has no type; its
/// neighbours are still checked.
struct TypeChecker {
  let declared: (VariableName) -> StaticType?
  let names: [VariableName]
  var errors: [ExpressionError] = []
  var variables: Set<VariableName> = []
  var facts: Set<FactQuery> = []

  init(declared: @escaping (VariableName) -> StaticType?, names: [VariableName]) {
    self.declared = declared
    self.names = names
  }

  mutating func check(_ syntax: SyntaxNode, expecting: StaticType?) -> ExpressionNode? {
    guard let root = check(syntax) else { return nil }
    guard let expecting, !expecting.admits(root.type) else { return root }
    return report(.typeMismatch, "this must be \(expecting.phrase), but it is \(root.type.phrase)", at: root.range)
  }

  mutating func check(_ syntax: SyntaxNode) -> ExpressionNode? {
    switch syntax.kind {
    case .literal(let value): ExpressionNode(.literal(value), type: value.type, range: syntax.range)
    case .variable(let name): variable(VariableName(name), at: syntax.range)
    case .sequence(let items): sequence(items, at: syntax.range)
    case .range(let low, let high): range(low, high, at: syntax.range)
    case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right, at: syntax.range)
    case .sign(let isMinus, let operand): sign(isMinus, operand, at: syntax.range)
    case .comparison(let comparison, let left, let right): self.comparison(comparison, left, right, at: syntax.range)
    case .logical(let operation, let left, let right): logical(operation, left, right, at: syntax.range)
    case .conditional(let test, let then, let otherwise): conditional(test, then, otherwise, at: syntax.range)
    case .call(let name, let place, let arguments): call(name, namedAt: place, arguments, at: syntax.range)
    }
  }

  /// Notes an error in place of a node.
  mutating func report(
    _ rule: ExpressionError.Rule, _ message: String, at range: ByteRange, replacement: String? = nil
  ) -> ExpressionNode? {
    errors.append(ExpressionError(rule, message, at: range, replacement: replacement))
    return nil
  }

  /// Both operands, each checked even where the other is wrong.
  mutating func pair(_ left: SyntaxNode, _ right: SyntaxNode) -> (ExpressionNode, ExpressionNode)? {
    let (left, right) = (check(left), check(right))
    guard let left, let right else { return nil }
    return (left, right)
  }
}
