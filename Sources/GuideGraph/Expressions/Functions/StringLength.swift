extension ExpressionFunction {
  static let stringLength = ExpressionFunction(
    "string-length", [Parameter("text", .one(.text))], .type(.integer),
    about: "The number of characters (Unicode code points).",
    example: ("string-length('12345678')", "8")
  ) { arguments, _ in
    Value(.integer(Int64(arguments[0].text.unicodeScalars.count)))
  }
}
