extension ExpressionFunction {
  static let floor = ExpressionFunction(
    "floor", [Parameter("number", .one(.decimal))], .sameAsFirst,
    about: "The next whole number below.",
    example: ("floor(2.9)", "2")
  ) { arguments, _ in
    arguments[0].rounded(.down)
  }
}
