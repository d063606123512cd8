extension ExpressionFunction {
  static let ceiling = ExpressionFunction(
    "ceiling", [Parameter("number", .one(.decimal))], .sameAsFirst,
    about: "The next whole number above.",
    example: ("ceiling(2.1)", "3")
  ) { arguments, _ in
    arguments[0].rounded(.up)
  }
}
