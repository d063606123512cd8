package import GuideDocument

/// Why an expression gave no value.
package enum EvaluationError: Error, Hashable, Sendable {
  /// A fact that the context does not hold: ask for it and evaluate again.
  case needsFact(FactQuery)
  /// Overflow, division by zero, a text that is no date. `range` is in bytes of the expression's source.
  case failed(message: String, range: ByteRange)
}
