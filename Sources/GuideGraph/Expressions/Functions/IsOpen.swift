extension ExpressionFunction {
  static let isOpen = ExpressionFunction(
    "is-open", [Parameter("queue", .one(.text), needed: true)], .type(FactQuery.Kind.isOpen.type), fact: .isOpen,
    about: "Whether the queue is open now.",
    example: ("is-open('care')", "true")
  ) { arguments, context throws(Failure) in
    try context.fact(FactQuery(.isOpen, arguments[0].text))
  }
}
