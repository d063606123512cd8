import GuideDocument

extension ExpressionFunction {
  static let normalizeSpace = ExpressionFunction(
    "normalize-space", [Parameter("text", .one(.text))], .type(.text),
    about: "The text without white space at its ends, and one blank for each stretch of it inside.",
    example: ("normalize-space('  12  34 ')", "12 34")
  ) { arguments, _ in
    Value(.text(XMLSpace.split(arguments[0].text).joined(separator: " ")))
  }
}
