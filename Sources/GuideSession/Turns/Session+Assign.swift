import GuideDocument
import GuideGraph

extension Session {
  struct PendingValue {
    var name: VariableName
    var value: Value
    var origin: Origin
  }

  /// Evaluates in order; each sees what the ones before it assigned.
  func evaluate(_ assigns: [Assignment]) throws(EvaluationError) -> [PendingValue] {
    var context = context
    var origins: [VariableName: Origin] = [:]
    var values: [PendingValue] = []
    for assign in assigns {
      let value = try fitted(try assign.value.evaluate(in: context), to: assign.name, of: guide)
      let origin = origin(of: assign.value, after: origins)
      origins[assign.name] = declaredOrigin(of: assign.name) + origin
      context.variables[assign.name] = value.isEmpty ? nil : value
      values.append(.init(name: assign.name, value: value, origin: origin))
    }
    return values
  }

  /// The value as the variable holds it: a choice its own values only, whatever an expression computes.
  func fitted(_ value: Value, to name: VariableName, of guide: Guide) throws(EvaluationError) -> Value {
    guard let variable = guide.variables[name] else { return value }
    guard let fitted = variable.type.coerce(value, values: variable.values) else {
      throw .failed(
        message: "\"\(value.lexical)\" is not a value of $\(name), which is \(variable.staticType.phrase)",
        range: ByteRange(0, 0))
    }
    return fitted
  }

  mutating func assign(_ values: [PendingValue]) {
    for pending in values {
      emit(.assigned(.init(name: pending.name, value: record(pending.value, of: pending.name, from: pending.origin))))
    }
  }
}
