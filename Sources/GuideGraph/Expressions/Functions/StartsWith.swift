extension ExpressionFunction {
  static let startsWith = ExpressionFunction(
    "starts-with", [Parameter("text", .one(.text)), Parameter("start", .one(.text))], .type(.boolean),
    about: "Whether the text begins with the other.",
    example: ("starts-with('SW1A 1AA', 'SW')", "true")
  ) { arguments, _ in
    let (text, start) = (arguments[0].text, arguments[1].text)
    return Value(.boolean(text.unicodeScalars.starts(with: start.unicodeScalars)))
  }
}
