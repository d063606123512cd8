import GuideDocument

extension TypeChecker {
  /// Patterns must be literals that parse; a literal given to a constructor must be what it constructs.
  mutating func checkLiteral(
    _ node: ExpressionNode, _ parameter: ExpressionFunction.Parameter, _ function: ExpressionFunction
  ) -> ExpressionNode? {
    let isConstructor = function.name.hasPrefix("xs:")
    guard case .literal(let item) = node.kind else {
      guard parameter.kind == .pattern else { return node }
      return report(.typeMismatch, "the pattern of \(function.name)() must be written out in quotes", at: node.range)
    }
    if parameter.kind == .pattern { return checkPattern(node, of: function) }
    return isConstructor ? checkConstruction(node, item, function) : node
  }

  private mutating func checkPattern(_ node: ExpressionNode, of function: ExpressionFunction) -> ExpressionNode? {
    guard case .literal(.text(let source)) = node.kind,
      case .failure(let error) = Pattern.parse(source, syntax: .xpathUnanchored)
    else { return node }
    return report(.syntax, "the pattern of \(function.name)() is wrong: \(error.message)", at: node.range)
  }

  private mutating func checkConstruction(
    _ node: ExpressionNode, _ item: Atomic, _ function: ExpressionFunction
  ) -> ExpressionNode? {
    do throws(ExpressionFunction.Failure) {
      _ = try function.body([Value(item)], EvaluationContext())
      return node
    } catch {
      guard case .because(let message) = error else { return node }
      return report(.typeMismatch, message, at: node.range)
    }
  }
}
