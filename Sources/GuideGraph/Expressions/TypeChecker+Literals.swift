import GuideDocument

extension TypeChecker {
  /// Patterns must be literals that parse; a literal given to a constructor must be what it constructs.
  mutating func checkLiteral(
    _ node: ExpressionNode, _ parameter: ExpressionFunction.Parameter, _ function: ExpressionFunction
  ) -> ExpressionNode? {
    guard parameter.kind == .pattern else { return node }
    guard case .literal(.text(let source)) = node.kind else {
      return report(.typeMismatch, "the pattern of \(function.name)() must be written out in quotes", at: node.range)
    }
    guard case .failure(let error) = Pattern.parse(source, syntax: .xpathUnanchored) else { return node }
    return report(.syntax, "the pattern of \(function.name)() is wrong: \(error.message)", at: node.range)
  }
}
