package import GuideGraph

/// Values that are worth trying in some tests: around the numbers they name, and every value of a choice. A test of
/// numbers by comparison can only change its mind there.
package struct Samples: Sequence, Sendable {
  package struct Point: Sendable {
    package var variables: [VariableName: Value]
    package var facts: [FactQuery: Value]

    /// For people: `age = 31`.
    package var words: String {
      let values = variables.sorted { $0.key < $1.key }.map { "\($0) = \($1.lexical)" }
      return values.isEmpty ? "some customers" : values.joined(separator: ", ")
    }
  }

  /// More points than this are not tried, and nothing is claimed.
  package static let budget = 4_096

  private let axes: [(name: VariableName, values: [Value])]
  private let facts: [(query: FactQuery, values: [Value])]

  /// `isCertain` tells of the variables that are surely set.
  package init(_ tests: [Expression], _ guide: Guide, isCertain: (VariableName) -> Bool) {
    let names = tests.reduce(into: Set<VariableName>()) { $0.formUnion($1.variables) }
    let literals = tests.flatMap { $0.root.literals }
    axes = names.sorted().map { name in
      guard let variable = guide.variables[name] else { return (name, []) }
      return (name, Self.values(of: variable, near: literals) + (isCertain(name) ? [] : [.empty]))
    }
    facts = tests.reduce(into: Set<FactQuery>()) { $0.formUnion($1.facts) }
      .sorted { ($0.kind.rawValue, $0.argument ?? "") < ($1.kind.rawValue, $1.argument ?? "") }
      .map { ($0, Self.values(of: $0, near: literals)) }
  }

  package func makeIterator() -> IndexingIterator<[Point]> { points.makeIterator() }

  private var points: [Point] {
    let count = (axes.map(\.values.count) + facts.map(\.values.count)).reduce(1) { Swift.min($0 * $1, Self.budget + 1) }
    guard count <= Self.budget else { return [] }
    var points = [Point(variables: [:], facts: [:])]
    for axis in axes {
      points = points.flatMap { point in
        axis.values.map { value in
          var point = point
          point.variables[axis.name] = value
          return point
        }
      }
    }
    for axis in facts {
      points = points.flatMap { point in
        axis.values.map { value in
          var point = point
          point.facts[axis.query] = value
          return point
        }
      }
    }
    return points
  }
}

// MARK: - Values

extension Samples {
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
  fileprivate func admits(_ value: Value) -> Bool {
    guard let item = value.items.first else { return true }
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

extension Expression {
  /// Whether the test surely is not true for these values; an error in it does not count.
  package func isFalse(for point: Samples.Point) -> Bool {
    let context = EvaluationContext(variables: point.variables, facts: point.facts)
    guard let value = try? evaluate(in: context) else { return false }
    return !value.isTrue
  }
}
