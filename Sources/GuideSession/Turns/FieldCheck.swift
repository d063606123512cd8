package import GuideGraph

/// Checks one field's text against its variable's type, range and pattern.
struct FieldCheck {
  struct Refused: Error { let reason: Session.Refusal }

  let field: QuestionStep.Field
  let variable: Variable?

  func value(of text: String) -> Result<Value, Refused> {
    guard let variable else { return .failure(Refused(reason: .type)) }
    if let pattern = field.pattern, !pattern.matches(text) { return .failure(Refused(reason: .pattern)) }
    guard let value = variable.type.parse(text, values: variable.values) else {
      return .failure(Refused(reason: variable.values.isEmpty ? .type : .values))
    }
    return variable.admits(value) ? .success(value) : .failure(Refused(reason: .range))
  }
}

extension Variable {
  /// Whether a value is within `min` and `max`.
  package func admits(_ value: Value) -> Bool {
    guard let measured = measure(value) else { return true }
    if let most = most.items.first, Atomic.isOrdered(most, before: measured) { return false }
    return !isTooSmall(value)
  }

  func isTooSmall(_ value: Value) -> Bool {
    guard let measured = measure(value), let least = least.items.first else { return false }
    return Atomic.isOrdered(measured, before: least)
  }

  /// Texts are bounded by their number of characters, lists by that of their items.
  private func measure(_ value: Value) -> Atomic? {
    switch type {
    case .text, .phone, .email: .integer(Int64(value.lexical.unicodeScalars.count))
    case .list: .integer(Int64(value.items.count))
    case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice: value.items.first
    }
  }
}
