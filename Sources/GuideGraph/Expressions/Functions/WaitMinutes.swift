extension ExpressionFunction {
  static let waitMinutes = ExpressionFunction(
    "wait-minutes", [Parameter("queue", .one(.text), needed: true)], .type(FactQuery.Kind.waitMinutes.type),
    fact: .waitMinutes,
    about: "The expected wait in the queue, in minutes.",
    example: ("wait-minutes('care')", "12")
  ) { arguments, context throws(Failure) in
    try context.fact(FactQuery(.waitMinutes, arguments[0].text))
  }
}
