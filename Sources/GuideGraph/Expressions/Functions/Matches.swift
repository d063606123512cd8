extension ExpressionFunction {
  static let matches = ExpressionFunction(
    "matches", [Parameter("text", .one(.text)), Parameter("pattern", .pattern)], .type(.boolean),
    about: "Whether the pattern (XPath 2.0 regular expression, without back-references) matches anywhere in the text.",
    example: ("matches('AB 123', '[0-9]{3}$')", "true")
  ) { arguments, _ throws(Failure) in
    let pattern = try Pattern.compiled(arguments[1].text)
    return Value(.boolean(pattern.matches(arguments[0].text)))
  }
}

extension Pattern {
  /// The pattern of `matches` or `replace`; it was checked when the expression was parsed.
  static func compiled(_ source: String) throws(ExpressionFunction.Failure) -> Pattern {
    switch parse(source, syntax: .xpathUnanchored) {
    case .success(let pattern): return pattern
    case .failure(let error): throw .because(error.message)
    }
  }
}
