extension ExpressionFunction {
  static let exists = ExpressionFunction(
    "exists", [Parameter("values", .any)], .type(.boolean),
    about: "Whether there is a value: true for a variable that was set.",
    example: ("exists('gold')", "true")
  ) { arguments, _ in
    Value(.boolean(!arguments[0].isEmpty))
  }
}
