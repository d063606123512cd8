extension Value {
  /// The one text of an argument, '' for none.
  var text: String {
    guard case .text(let text)? = items.first else { return "" }
    return text
  }

  /// A text that an expression computed, unless it grew too long.
  static func limited(text: String) throws(ExpressionFunction.Failure) -> Value {
    guard text.utf8.count <= Evaluator.maximumText else { throw .tooLong }
    return Value(.text(text))
  }
}

extension ExpressionFunction.Failure {
  static let tooLong = Self.because("the text grew longer than \(Evaluator.maximumText) bytes")
}

extension ValueType {
  /// What a constructor such as `xs:date` makes of a text.
  func constructed(from text: String, wanted: String) throws(ExpressionFunction.Failure) -> Value {
    guard let value = parse(text) else { throw .because("'\(text)' is not \(wanted)") }
    return value
  }
}

extension EvaluationContext {
  /// A fact that the session has asked for already.
  func fact(_ query: FactQuery) throws(ExpressionFunction.Failure) -> Value {
    guard let value = facts[query] else { throw .needsFact(query) }
    guard value.items.count <= 1, value.items.allSatisfy({ $0.type == query.kind.type }) else {
      throw .because("the answer to \(query.kind.rawValue)() is not \(query.kind.type.phrase)")
    }
    return value
  }
}
