import GuideDocument

extension ExpressionFunction {
  static let sum = ExpressionFunction(
    "sum", [Parameter("numbers", .many(.decimal))], .itemOfFirst,
    about: "The sum of the numbers; 0 for none.",
    example: ("sum((1, 2.5))", "3.5")
  ) { arguments, _ throws(Failure) in
    guard let total = arguments[0].total else { throw .because("the result of sum() is too large") }
    return Value(total)
  }
}

extension Value {
  /// Integers are added with room to spare, so that only a total that is too large counts. Nil for that.
  fileprivate var total: Atomic? {
    var whole: Int128 = 0
    var fractions = DecimalNumber.zero
    var isWhole = true
    for item in items {
      switch item {
      case .integer(let number): whole += Int128(number)
      case .decimal(let number):
        guard let sum = fractions.adding(number) else { return nil }
        (fractions, isWhole) = (sum, false)
      default: return nil
      }
    }
    if isWhole { return Int64(exactly: whole).map(Atomic.integer) }
    return DecimalNumber(whole: whole)?.adding(fractions).map(Atomic.decimal)
  }
}
