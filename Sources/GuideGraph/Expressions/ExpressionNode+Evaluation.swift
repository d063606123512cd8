import GuideDocument

extension ExpressionNode {
  /// The value of this part alone, for analyses that try values out.
  package func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try Evaluator(context: context).evaluate(self)
  }
}

extension ArithmeticOperator {
  /// What two values give; nil on overflow and division by zero. `zone` is for dates and times without an offset.
  package func result(_ left: Atomic, _ right: Atomic, zone: String) -> Atomic? {
    guard divisionByZero(right) == nil else { return nil }
    return compute(left, right, in: LocalZone(zone) ?? .utc)
  }
}
