extension ExpressionFunction {
  static let not = ExpressionFunction(
    "not", [Parameter("condition", .one(.boolean))], .type(.boolean),
    about: "True where the condition is false or empty.",
    example: ("not(1 = 2)", "true")
  ) { arguments, _ in
    Value(.boolean(!arguments[0].isTrue))
  }
}
