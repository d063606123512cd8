extension ExpressionFunction {
  static let string = ExpressionFunction(
    "string", [Parameter("value", .anyOne)], .type(.text),
    about: "The value as text; empty gives ''.",
    example: ("string(2.20)", "2.2")
  ) { arguments, _ in
    Value(.text(arguments[0].lexical))
  }
}
