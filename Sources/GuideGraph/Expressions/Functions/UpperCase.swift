extension ExpressionFunction {
  static let upperCase = ExpressionFunction(
    "upper-case", [Parameter("text", .one(.text))], .type(.text),
    about: "The text in capital letters.",
    example: ("upper-case('sw1a')", "SW1A")
  ) { arguments, _ throws(Failure) in
    try .limited(text: arguments[0].text.uppercased())
  }
}
