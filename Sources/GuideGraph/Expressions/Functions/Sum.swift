import GuideDocument

extension ExpressionFunction {
  static let sum = ExpressionFunction(
    "sum", [Parameter("numbers", .many(.decimal))], .itemOfFirst,
    about: "The sum of the numbers; 0 for none.",
    example: ("sum((1, 2.5))", "3.5")
  ) { arguments, _ throws(Failure) in
    var total = Atomic.integer(0)
    for item in arguments[0].items {
      guard let next = ArithmeticOperator.plus.compute(total, item, in: .utc) else {
        throw .because("the result of sum() is too large")
      }
      total = next
    }
    return Value(total)
  }
}
