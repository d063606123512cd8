extension ExpressionFunction {
  static let max = ExpressionFunction(
    "max", [Parameter("values", .any)], .itemOfFirst,
    about: "The greatest of the values; empty for none.",
    example: ("max((3, 1, 2))", "3")
  ) { arguments, context throws(Failure) in
    try arguments[0].extreme(.after, in: context.localZone)
  }
}
