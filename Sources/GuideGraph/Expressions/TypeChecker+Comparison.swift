import GuideDocument

extension TypeChecker {
  mutating func comparison(
    _ comparison: Comparison, _ left: SyntaxNode, _ right: SyntaxNode, at range: ByteRange
  ) -> ExpressionNode? {
    guard let (left, right) = pair(left, right) else { return nil }
    if !comparison.isGeneral, left.type.isList || right.type.isList {
      let general = Comparison(comparison.relation, isGeneral: true).symbol
      let message = "\"\(comparison.symbol)\" compares single values; use \(general) for a list"
      return report(.typeMismatch, message, at: range)
    }
    guard left.type.item.compares(with: right.type.item) else {
      return report(.typeMismatch, mismatch(left.type.item, right.type.item), at: range)
    }
    let type: StaticType = !comparison.isGeneral && (left.type == .empty || right.type == .empty) ? .empty : .boolean
    return ExpressionNode(.comparison(comparison, left, right), type: type, range: range)
  }

  private func mismatch(_ left: StaticType, _ right: StaticType) -> String {
    let message = "\(left.phrase) cannot be compared with \(right.phrase)"
    let other = left.isText ? right : right.isText ? left : .empty
    return message + (other.constructorAdvice.map { "; \($0)" } ?? "")
  }
}

extension StaticType {
  /// Whether two single values of these types have an order.
  func compares(with other: StaticType) -> Bool {
    if self == .empty || other == .empty { return true }
    return self == other || (isNumber && other.isNumber) || (isText && other.isText)
  }
}
