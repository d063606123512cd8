import GuideDocument

extension TypeChecker {
  mutating func sequence(_ items: [SyntaxNode], at range: ByteRange) -> ExpressionNode? {
    let checked = items.map { check($0) }
    let nodes = checked.compactMap { $0 }
    guard nodes.count == items.count else { return nil }
    let filled = nodes.filter { $0.type != .empty }
    var type = StaticType.empty
    for node in filled {
      guard let wider = type.joined(with: node.type) else {
        let message = "the items of a list must be of one kind, but here \(type.item.phrase) meets \(node.type.phrase)"
        return report(.typeMismatch, message, at: node.range)
      }
      type = wider
    }
    if filled.count > 1, !type.isList { type = .list(of: type) }
    return ExpressionNode(.sequence(nodes), type: type, range: range)
  }

  mutating func range(_ low: SyntaxNode, _ high: SyntaxNode, at range: ByteRange) -> ExpressionNode? {
    guard let (low, high) = pair(low, high) else { return nil }
    for bound in [low, high] where !StaticType.integer.admits(bound.type) {
      return report(.typeMismatch, "a range needs integers, not \(bound.type.phrase)", at: bound.range)
    }
    return ExpressionNode(.range(low, high), type: .list(of: .integer), range: range)
  }

  mutating func sign(_ isMinus: Bool, _ operand: SyntaxNode, at range: ByteRange) -> ExpressionNode? {
    guard let operand = check(operand) else { return nil }
    guard operand.type.isNumber || operand.type == .empty else {
      let sign = isMinus ? "-" : "+"
      return report(.typeMismatch, "\(sign) needs a number, not \(operand.type.phrase)", at: operand.range)
    }
    guard isMinus else { return ExpressionNode(operand.kind, type: operand.type, range: range) }
    return ExpressionNode(.negation(operand), type: operand.type, range: range)
  }

  mutating func logical(
    _ operation: LogicalOperator, _ left: SyntaxNode, _ right: SyntaxNode, at range: ByteRange
  ) -> ExpressionNode? {
    let (left, right) = (condition(left, of: operation.rawValue), condition(right, of: operation.rawValue))
    guard let left, let right else { return nil }
    return ExpressionNode(.logical(operation, left, right), type: .boolean, range: range)
  }

  mutating func conditional(
    _ test: SyntaxNode, _ then: SyntaxNode, _ otherwise: SyntaxNode, at range: ByteRange
  ) -> ExpressionNode? {
    let test = condition(test, of: "if")
    guard let (then, otherwise) = pair(then, otherwise), let test else { return nil }
    guard let type = then.type.joined(with: otherwise.type) else {
      let message =
        "\"then\" gives \(then.type.phrase) and \"else\" gives \(otherwise.type.phrase); both must be of one kind"
      return report(.typeMismatch, message, at: otherwise.range)
    }
    return ExpressionNode(.conditional(test, then: then, otherwise: otherwise), type: type, range: range)
  }

  /// A boolean, or empty, which counts as false.
  private mutating func condition(_ syntax: SyntaxNode, of place: String) -> ExpressionNode? {
    guard let node = check(syntax) else { return nil }
    guard StaticType.boolean.admits(node.type) else {
      let advice =
        node.type.isList
        ? "write exists(...) or count(...) > 0" : node.type.isText ? "write ... != ''" : "compare it with something"
      let message = "\"\(place)\" needs true or false, not \(node.type.phrase); \(advice)"
      return report(.typeMismatch, message, at: node.range)
    }
    return node
  }
}
