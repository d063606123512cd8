extension ExpressionFunction {
  static let concat = ExpressionFunction(
    "concat", [Parameter("value", .anyOne), Parameter("more", .anyOne)], .type(.text), variadic: true,
    about: "All values as one text; an empty value adds nothing.",
    example: ("concat('Plan ', 3)", "Plan 3")
  ) { arguments, _ throws(Failure) in
    try .limited(text: arguments.map(\.lexical).joined())
  }
}
