import GuideDocument

extension Evaluator {
  func comparison(
    _ comparison: Comparison, _ left: ExpressionNode, _ right: ExpressionNode, at range: ByteRange
  ) throws(EvaluationError) -> Value {
    guard comparison.isGeneral else { return try valueComparison(comparison.relation, left, right, at: range) }
    let (left, right) = (try evaluate(left).items, try evaluate(right).items)
    guard left.count * right.count <= Self.maximumPairs else {
      throw failure("the lists are too long to compare", range)
    }
    for one in left {
      for other in right where try holds(comparison.relation, one, other, at: range) { return Value(.boolean(true)) }
    }
    return Value(.boolean(false))
  }

  private func valueComparison(
    _ relation: Comparison.Relation, _ left: ExpressionNode, _ right: ExpressionNode, at range: ByteRange
  ) throws(EvaluationError) -> Value {
    let (left, right) = (try single(left), try single(right))
    guard let left, let right else { return .empty }
    return Value(.boolean(try holds(relation, left, right, at: range)))
  }

  private func holds(
    _ relation: Comparison.Relation, _ one: Atomic, _ other: Atomic, at range: ByteRange
  ) throws(EvaluationError) -> Bool {
    guard let order = one.order(to: other, in: context.localZone) else {
      throw failure("\(one.type.phrase) cannot be compared with \(other.type.phrase)", range)
    }
    return relation.holds(order)
  }
}
