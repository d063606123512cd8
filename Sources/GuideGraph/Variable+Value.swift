extension Variable {
  /// The value whose canonical items these are; empty where one is not of the type.
  package func value(_ items: [String]) -> Value {
    var atoms: [Atomic] = []
    for item in items {
      guard let value = (type == .list ? ValueType.text : type).parse(item, values: values) else { return .empty }
      atoms += value.items
    }
    return Value(atoms)
  }
}
