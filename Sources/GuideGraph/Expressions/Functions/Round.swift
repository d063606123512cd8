extension ExpressionFunction {
  static let round = ExpressionFunction(
    "round", [Parameter("number", .one(.decimal))], .sameAsFirst,
    about: "The nearest whole number; a half goes up.",
    example: ("round(2.5)", "3")
  ) { arguments, _ in
    arguments[0].rounded(.half)
  }
}

extension Value {
  /// An integer stays as it is.
  func rounded(_ rounding: DecimalNumber.Rounding) -> Value {
    guard case .decimal(let number)? = items.first, let whole = DecimalNumber(whole: number.rounded(rounding)) else {
      return self
    }
    return Value(.decimal(whole))
  }
}
