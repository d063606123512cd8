extension ExpressionFunction {
  static let agentName = ExpressionFunction(
    "agent-name", [], .type(FactQuery.Kind.agentName.type), fact: .agentName,
    about: "The name of the agent who serves the customer, empty without one.",
    example: ("agent-name()", "Sam")
  ) { _, context throws(Failure) in
    try context.fact(FactQuery(.agentName))
  }
}
