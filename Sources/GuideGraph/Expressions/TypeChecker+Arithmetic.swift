import GuideDocument

extension TypeChecker {
  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: SyntaxNode, _ right: SyntaxNode, at range: ByteRange
  ) -> ExpressionNode? {
    guard let (left, right) = pair(left, right) else { return nil }
    guard let type = operation.type(left.type, right.type) else {
      return report(.typeMismatch, operation.mismatch(left.type, right.type), at: range)
    }
    return ExpressionNode(.arithmetic(operation, left, right), type: type, range: range)
  }
}

extension ArithmeticOperator {
  /// The type of the result, nil where the operands do not fit.
  func type(_ left: StaticType, _ right: StaticType) -> StaticType? {
    if left == .empty || right == .empty {
      let other = left == .empty ? right : left
      return other == .empty || other.takesPartInArithmetic ? .empty : nil
    }
    if left.isNumber && right.isNumber { return numberType(left, right) }
    return switch (self, left, right) {
    case (.minus, .date, .date), (.minus, .dateTime, .dateTime), (.minus, .time, .time): .duration
    case (.plus, .date, .duration), (.plus, .duration, .date), (.minus, .date, .duration): .date
    case (.plus, .time, .duration), (.plus, .duration, .time), (.minus, .time, .duration): .time
    case (.plus, .dateTime, .duration), (.plus, .duration, .dateTime), (.minus, .dateTime, .duration): .dateTime
    case (.plus, .duration, .duration), (.minus, .duration, .duration): .duration
    case (.times, .duration, _) where right.isNumber: .duration
    case (.times, _, .duration) where left.isNumber: .duration
    case (.div, .duration, _) where right.isNumber: .duration
    case (.div, .duration, .duration): .decimal
    default: nil
    }
  }

  private func numberType(_ left: StaticType, _ right: StaticType) -> StaticType {
    switch self {
    case .div: .decimal
    case .idiv: .integer
    case .plus, .minus, .times, .mod: left == .integer && right == .integer ? .integer : .decimal
    }
  }

  func mismatch(_ left: StaticType, _ right: StaticType) -> String {
    let message = "\"\(rawValue)\" does not work on \(left.phrase) and \(right.phrase)"
    if self == .plus, left.isText || right.isText { return message + "; join texts with concat()" }
    if left.isText || right.isText {
      let other = left.isText ? right : left
      return message + (other.constructorAdvice.map { "; \($0)" } ?? "")
    }
    if left.isList || right.isList { return message + "; use sum(), min(), max() or count()" }
    return message
  }
}

extension StaticType {
  var takesPartInArithmetic: Bool {
    switch self {
    case .integer, .decimal, .date, .time, .dateTime, .duration, .empty: true
    case .text, .boolean, .choice, .list: false
    }
  }

  /// How a text becomes a value of this type.
  var constructorAdvice: String? {
    switch self {
    case .integer, .decimal: "turn the text into a number with number(...)"
    case .date: "turn the text into a date with xs:date(...)"
    case .time: "turn the text into a time with xs:time(...)"
    case .dateTime: "turn the text into a date and time with xs:dateTime(...)"
    case .duration: "turn the text into a duration with xs:dayTimeDuration(...)"
    case .text, .boolean, .choice, .list, .empty: nil
    }
  }
}
