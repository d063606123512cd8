import GuideGraph

/// Values that are worth trying in a guide: around the numbers that its conditions name, and every value of a choice. A
/// comparison can only change its mind there.
enum Samples {
  /// By tracked variable and fact of a guide: answers that are worth trying, around what any of its conditions names.
  static func answers(in values: ValueFlow) -> [[Value]] {
    let guide = values.flow.guide
    let literals = Array(Set(guide.steps.flatMap(\.conditions).flatMap { $0.root.literals }))
    let examples = guide.steps.flatMap { step -> [(VariableName, String)] in
      guard case .question(let question) = step else { return [] }
      return question.fields.compactMap { field in field.example.map { (field.variable, $0) } }
    }
    return values.variables.entries.map { entry in
      if let fact = entry.fact { return Self.values(of: fact, near: literals) }
      guard let variable = entry.variable else { return [] }
      let shown = examples.filter { $0.0 == variable.name }.compactMap {
        variable.type.parse($0.1, values: variable.values)
      }
      return Array(Set(Self.values(of: variable, near: literals) + shown)).filter { variable.admits($0) }
        .sorted { $0.lexical.utf8.lexicographicallyPrecedes($1.lexical.utf8) }
    }
  }

  private static func values(of variable: Variable, near literals: [Atomic]) -> [Value] {
    switch variable.type {
    case .boolean: return [Value(.boolean(true)), Value(.boolean(false))]
    case .choice: return variable.values.map { Value(.text($0)) }
    case .integer, .decimal: return numbers(near: literals, variable).filter { variable.admits($0) }
    case .text: return texts(literals) + [Value(.text("something else"))]
    // What cannot be sampled well is left alone: nothing is claimed of it unless it may be unset.
    case .date, .time, .dateTime, .duration, .phone, .email, .list: return []
    }
  }

  private static func numbers(near literals: [Atomic], _ variable: Variable) -> [Value] {
    var numbers: Set<Int64> = [0]
    if case .integer(let least)? = variable.least.items.first, case .integer(let most)? = variable.most.items.first,
      least <= most, most - least <= 8
    {
      numbers.formUnion(least...most)
    }
    for literal in literals + variable.least.items + variable.most.items {
      guard case .integer(let number) = literal, abs(number) < .max / 2 else { continue }
      numbers.formUnion([number - 1, number, number + 1])
    }
    return numbers.sorted().compactMap { variable.type.parse(String($0)) }
  }

  private static func texts(_ literals: [Atomic]) -> [Value] {
    literals.compactMap { literal in
      if case .text(let text) = literal, !text.isEmpty { return Value(.text(text)) }
      return nil
    }
  }

  private static func values(of fact: FactQuery, near literals: [Atomic]) -> [Value] {
    switch fact.kind {
    case .isOpen: [Value(.boolean(true)), Value(.boolean(false))]
    case .waitMinutes, .position:
      Set(
        literals.flatMap { literal -> [Int64] in
          if case .integer(let number) = literal, number >= 0 { return [number, number + 1] }
          return []
        } + [0]
      ).sorted().map { Value(.integer($0)) }
    case .ticket, .agentName: [Value(.text("something"))]
    }
  }
}

extension Variable {
  /// Whether a field would take the value, by `min` and `max`: of texts they bound the length, of lists the number of items.
  func admits(_ value: Value) -> Bool {
    guard let first = value.items.first else { return true }
    let item: Atomic =
      switch type {
      case .text, .phone, .email: .integer(Int64(value.lexical.unicodeScalars.count))
      case .list: .integer(Int64(value.items.count))
      case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice: first
      }
    if let low = least.items.first, Atomic.isOrdered(item, before: low) { return false }
    if let high = most.items.first, Atomic.isOrdered(high, before: item) { return false }
    return true
  }
}

extension ExpressionNode {
  fileprivate var literals: [Atomic] {
    if case .literal(let value) = kind { return [value] }
    return children.flatMap(\.literals)
  }
}
