extension ExpressionFunction {
  static let stringJoin = ExpressionFunction(
    "string-join", [Parameter("texts", .many(.text)), Parameter("separator", .one(.text), needed: true)], .type(.text),
    about: "The texts of a list with the separator between them.",
    example: ("string-join(('a', 'b'), ', ')", "a, b")
  ) { arguments, _ throws(Failure) in
    let (texts, separator) = (arguments[0].items.map(\.lexical), arguments[1].text)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
    guard bytes <= 2 * Evaluator.maximumText else { throw .tooLong }
    return try .limited(text: texts.joined(separator: separator))
  }
}
