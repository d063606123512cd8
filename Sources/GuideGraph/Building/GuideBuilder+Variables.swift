import GuideDocument

extension GuideBuilder {
  mutating func readVariables(of root: Element) {
    for element in root.children(.variable) {
      guard let text = element[.name] else { continue }
      let name = VariableName(text)
      if let first = scope.variables[name] {
        scope.report(
          "duplicate-id", "variable \"\(name)\" is declared twice", at: element.place(of: .name),
          consequence: "what a customer said may be forgotten", subject: text,
          related: [.init(note: "first declared here", place: scope.document[first.element].place(of: .name))])
        continue
      }
      scope.variables[name] = variable(name, element)
    }
    parts.variables = scope.variables
  }

  private func variable(_ name: VariableName, _ element: Element) -> Variable {
    let type = element[.type].flatMap(ValueType.init(rawValue:)) ?? .text
    let values = (element[.values] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    if type == .choice, values.isEmpty {
      scope.report(
        "missing-attribute", "variable \"\(name)\" is a choice and needs values=\"...\": the answers it can hold",
        at: element.place, subject: "values")
    }
    let least = bound(.min, type, element)
    let most = bound(.max, type, element)
    checkRange(least, most, element)
    return Variable(
      name: name, type: type, values: values, initial: literal(.initial, type, values, element), least: least,
      most: most, privacy: privacy(of: element, type), purpose: element[.purpose],
      retention: element[.retain].flatMap(DayTimeDuration.init(_:))?.milliseconds, element: element.id)
  }

  /// What people type freely may name them, so it is personal unless the author says otherwise.
  private func privacy(of element: Element, _ type: ValueType) -> Variable.Privacy {
    if let privacy = element[.privacy].flatMap(Variable.Privacy.init(rawValue:)) { return privacy }
    switch type {
    case .text, .phone, .email: return .personal
    case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice, .list: return .open
    }
  }

  private func literal(
    _ attribute: AttributeName, _ type: ValueType, _ values: [String], _ element: Element
  ) -> Value {
    guard let text = element[attribute] else { return .empty }
    if let value = type.parse(text, values: values) { return value }
    scope.report(
      "bad-attribute-value", "\(attribute.rawValue)=\"\(text)\" is not a value of type \(type.rawValue)",
      at: element.place(of: attribute), subject: text)
    return .empty
  }

  /// For numbers, dates and times their range; for texts the number of characters.
  private func bound(_ attribute: AttributeName, _ type: ValueType, _ element: Element) -> Value {
    switch type {
    case .integer, .decimal, .date, .time, .dateTime, .duration: literal(attribute, type, [], element)
    case .text, .phone, .email, .list: literal(attribute, .integer, [], element)
    case .boolean, .choice:
      if element.has(attribute) { reportUselessBound(attribute, type, element) } else { .empty }
    }
  }

  private func reportUselessBound(_ attribute: AttributeName, _ type: ValueType, _ element: Element) -> Value {
    scope.report(
      "bad-attribute-value", "a \(type.rawValue) has no \(attribute.rawValue); leave the attribute out",
      at: element.place(of: attribute), subject: attribute.rawValue)
    return .empty
  }

  private func checkRange(_ least: Value, _ most: Value, _ element: Element) {
    guard let low = least.items.first, let high = most.items.first, Atomic.isOrdered(high, before: low) else { return }
    scope.report(
      "empty-range", "min=\"\(least.lexical)\" is greater than max=\"\(most.lexical)\"", at: element.place(of: .min),
      consequence: "no answer is ever accepted", subject: element[.name])
  }
}
