extension ExpressionFunction {
  static let count = ExpressionFunction(
    "count", [Parameter("values", .any)], .type(.integer),
    about: "How many values there are.",
    example: ("count(('gold', 'silver'))", "2")
  ) { arguments, _ in
    Value(.integer(Int64(arguments[0].items.count)))
  }
}
