extension ExpressionFunction {
  static let lowerCase = ExpressionFunction(
    "lower-case", [Parameter("text", .one(.text))], .type(.text),
    about: "The text in small letters.",
    example: ("lower-case('Yes')", "yes")
  ) { arguments, _ throws(Failure) in
    try .limited(text: arguments[0].text.lowercased())
  }
}
