extension ExpressionFunction {
  static let position = ExpressionFunction(
    "position", [], .type(FactQuery.Kind.position.type), fact: .position,
    about: "The customer's place in the queue, 1 for the next; empty without a ticket.",
    example: ("position()", "3")
  ) { _, context throws(Failure) in
    try context.fact(FactQuery(.position))
  }
}
