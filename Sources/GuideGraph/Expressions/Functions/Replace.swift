extension ExpressionFunction {
  static let replace = ExpressionFunction(
    "replace",
    [
      Parameter("text", .one(.text)), Parameter("pattern", .pattern),
      Parameter("replacement", .one(.text), needed: true),
    ], .type(.text),
    about:
      "Every match of the pattern replaced; $1 in the replacement is what the first parentheses matched, \\$ a dollar sign.",
    example: ("replace('12 34', ' ', '')", "1234")
  ) { arguments, _ throws(Failure) in
    let pattern = try Pattern.compiled(arguments[1].text)
    guard !pattern.matches("") else { throw .because("the pattern of replace() matches nothing at all") }
    let replacement = try Replacement.read(arguments[2].text)
    let text = pattern.replacing(in: arguments[0].text, with: replacement, limit: Evaluator.maximumText)
    guard let text else { throw .because("replace() makes the text too long or takes too many steps") }
    return try .limited(text: text)
  }
}

extension Replacement {
  fileprivate static func read(_ source: String) throws(ExpressionFunction.Failure) -> Replacement {
    do throws(PatternError) {
      return try Replacement(source)
    } catch {
      throw .because(error.message)
    }
  }
}
