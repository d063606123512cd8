extension ExpressionFunction {
  static let truth = ExpressionFunction(
    "true", [], .type(.boolean),
    about: "The truth value true.",
    example: ("true()", "true")
  ) { _, _ in
    Value(.boolean(true))
  }
}
