import GuideDocument

extension Evaluator {
  func arithmetic(
    _ operation: ArithmeticOperator, _ left: ExpressionNode, _ right: ExpressionNode, at range: ByteRange
  ) throws(EvaluationError) -> Value {
    // The right side is not looked at where the left is empty already.
    guard let left = try single(left), let right = try single(right) else { return .empty }
    if let problem = operation.divisionByZero(right) { throw failure(problem, range) }
    guard let result = operation.compute(left, right, in: context.localZone) else {
      throw failure("the result of \"\(operation.rawValue)\" is too large", range)
    }
    return Value(result)
  }

  func negation(_ operand: ExpressionNode, at range: ByteRange) throws(EvaluationError) -> Value {
    guard let item = try single(operand) else { return .empty }
    guard let result = ArithmeticOperator.minus.compute(.integer(0), item, in: .utc) else {
      throw failure("the result of \"-\" is too large", range)
    }
    return Value(result)
  }
}

extension ArithmeticOperator {
  func divisionByZero(_ divisor: Atomic) -> String? {
    guard self == .div || self == .idiv || self == .mod else { return nil }
    let isZero = divisor.number == .zero || divisor == .duration(.zero)
    return isZero ? "division by zero" : nil
  }

  /// Nil on overflow.
  func compute(_ left: Atomic, _ right: Atomic, in zone: LocalZone) -> Atomic? {
    if case .integer(let one) = left, case .integer(let other) = right { return compute(one, other) }
    if let one = left.number, let other = right.number { return compute(one, other) }
    return computeTime(left, right, in: zone)
  }

  private func compute(_ one: Int64, _ other: Int64) -> Atomic? {
    let (result, overflow) =
      switch self {
      case .plus: one.addingReportingOverflow(other)
      case .minus: one.subtractingReportingOverflow(other)
      case .times: one.multipliedReportingOverflow(by: other)
      case .idiv: one.dividedReportingOverflow(by: other)
      // The least integer mod -1 counts as overflow in Swift, but it is 0.
      case .mod: other == -1 ? (0, false) : one.remainderReportingOverflow(dividingBy: other)
      case .div: (0, true)
      }
    if self == .div { return compute(DecimalNumber(one), DecimalNumber(other)) }
    return overflow ? nil : .integer(result)
  }

  private func compute(_ one: DecimalNumber, _ other: DecimalNumber) -> Atomic? {
    switch self {
    case .plus: one.adding(other).map(Atomic.decimal)
    case .minus: one.subtracting(other).map(Atomic.decimal)
    case .times: one.multiplied(by: other).map(Atomic.decimal)
    case .div: one.divided(by: other).map(Atomic.decimal)
    case .mod: one.remainder(by: other).map(Atomic.decimal)
    case .idiv: one.wholeQuotient(by: other).flatMap { Int64(exactly: $0) }.map(Atomic.integer)
    }
  }
}
