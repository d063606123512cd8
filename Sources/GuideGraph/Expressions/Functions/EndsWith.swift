extension ExpressionFunction {
  static let endsWith = ExpressionFunction(
    "ends-with", [Parameter("text", .one(.text)), Parameter("end", .one(.text))], .type(.boolean),
    about: "Whether the text ends with the other.",
    example: ("ends-with('router', 'er')", "true")
  ) { arguments, _ in
    let (text, end) = (arguments[0].text, arguments[1].text)
    return Value(.boolean(text.unicodeScalars.reversed().starts(with: end.unicodeScalars.reversed())))
  }
}
