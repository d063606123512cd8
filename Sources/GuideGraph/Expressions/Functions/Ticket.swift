extension ExpressionFunction {
  static let ticket = ExpressionFunction(
    "ticket", [], .type(FactQuery.Kind.ticket.type), fact: .ticket,
    about: "The customer's ticket, empty without one.",
    example: ("ticket()", "A12")
  ) { _, context throws(Failure) in
    try context.fact(FactQuery(.ticket))
  }
}
