extension ExpressionFunction {
  static let contains = ExpressionFunction(
    "contains", [Parameter("text", .one(.text)), Parameter("part", .one(.text))], .type(.boolean),
    about: "Whether the part occurs in the text. Letters must agree in case.",
    example: ("contains('broadband', 'band')", "true")
  ) { arguments, _ in
    Value(.boolean(Scalars.contain(arguments[0].text, arguments[1].text)))
  }
}
