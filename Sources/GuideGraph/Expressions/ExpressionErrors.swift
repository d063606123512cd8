package import GuideDocument

/// One mistake in an expression.
package struct ExpressionError: Error, Hashable, Sendable {
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case syntax = "expression-syntax"
    case undefinedVariable = "undefined-variable"
    case typeMismatch = "type-mismatch"
    case unknownFunction = "unknown-function"
    case brokenInterpolation = "broken-interpolation"
  }

  package var rule: Rule
  package var message: String
  /// In bytes of the expression's UTF-8 source.
  package var range: ByteRange
  /// What would probably repair it, as a replacement of `range`.
  package var replacement: String?

  package init(_ rule: Rule, _ message: String, at range: ByteRange, replacement: String? = nil) {
    self.rule = rule
    self.message = message
    self.range = range
    self.replacement = replacement
  }
}

/// Every mistake found in an expression, in the order of the source; never none.
package struct ExpressionErrors: Error, Hashable, Sendable {
  package var errors: [ExpressionError]

  package init(_ errors: [ExpressionError]) {
    self.errors = errors.sorted { $0.range.lower < $1.range.lower }
  }
}
