extension ExpressionFunction {
  static let falsehood = ExpressionFunction(
    "false", [], .type(.boolean),
    about: "The truth value false.",
    example: ("false()", "false")
  ) { _, _ in
    Value(.boolean(false))
  }
}
