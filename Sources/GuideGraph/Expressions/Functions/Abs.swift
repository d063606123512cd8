extension ExpressionFunction {
  static let abs = ExpressionFunction(
    "abs", [Parameter("number", .one(.decimal))], .sameAsFirst,
    about: "The number without its sign.",
    example: ("abs(-3)", "3")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .integer(let number)?:
      guard number != .min else { throw .because("the result of abs() is too large") }
      return Value(.integer(Swift.abs(number)))
    case .decimal(let number)?: return Value(.decimal(number.magnitude))
    default: return .empty
    }
  }
}
