extension ValueType {
  /// The value as a variable of this type holds it, or nil where it does not fit.
  ///
  /// An integer becomes a decimal, one item becomes a list; a text must be one of a choice's `values`,
  /// a telephone number or an address. Empty stays empty.
  package func coerce(_ value: Value, values: [String] = []) -> Value? {
    guard !value.isEmpty else { return value }
    if self == .list { return coerceList(value, values: values) }
    guard value.items.count == 1 else { return nil }
    return coerceOne(value.items[0], values: values).map { Value($0) }
  }

  private func coerceOne(_ item: Atomic, values: [String]) -> Atomic? {
    switch (self, item) {
    case (.text, .text), (.integer, .integer), (.decimal, .decimal), (.boolean, .boolean), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.duration, .duration):
      item
    case (.decimal, .integer(let number)): .decimal(DecimalNumber(number))
    case (.choice, .text(let text)), (.phone, .text(let text)), (.email, .text(let text)):
      parse(text, values: values)?.items.first
    default: nil
    }
  }

  private func coerceList(_ value: Value, values: [String]) -> Value? {
    let fits = value.items.allSatisfy { item in
      guard case .text(let text) = item else { return false }
      return values.isEmpty || values.contains(text)
    }
    return fits ? value : nil
  }
}
