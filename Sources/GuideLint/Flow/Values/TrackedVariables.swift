import GuideDocument
import GuideGraph

/// The variables and facts of a guide that its conditions and sums depend on, and what each could hold at all.
struct TrackedVariables: Sendable {
  struct Entry: Sendable {
    var variable: Variable?
    var fact: FactQuery?
    /// Everything of its type, unset included.
    var top: ValueSet
    /// What an accepted answer to a field may be, by `min` and `max`.
    var asked: Values
    /// When the guide starts. What has no initial value may come from its host or caller.
    var initial: ValueSet
  }

  let entries: [Entry]
  private let places: [VariableName: Int]
  private let facts: [FactQuery: Int]
  /// Names beyond the budget, of which nothing is claimed.
  let dropped: Int

  /// So many are told apart in one guide.
  static let budget = 64

  /// `also`: variables that are asked about although no condition reads them.
  init(_ guide: Guide, parameters: Set<VariableName>, also: Set<VariableName> = []) {
    let (names, facts) = Self.needed(guide, also)
    // What an objection changes may change at any question.
    let interrupted = guide.steps.reduce(into: Set<VariableName>()) { found, step in
      if step.heading.objection != nil { found.formUnion(step.written) }
    }
    let wanted = names.subtracting(interrupted)
      .sorted { also.contains($0) == also.contains($1) ? $0 < $1 : also.contains($0) }
      .compactMap { guide.variables[$0] }
    let asked = facts.sorted { ($0.kind.rawValue, $0.argument ?? "") < ($1.kind.rawValue, $1.argument ?? "") }
    let all =
      wanted.map { Entry($0, isGiven: parameters.contains($0.name)) }
      + asked.map { Entry(variable: nil, fact: $0, top: $0.top, asked: .none, initial: $0.top) }
    entries = Array(all.prefix(Self.budget))
    dropped = all.count - entries.count
    var places: [VariableName: Int] = [:]
    var queries: [FactQuery: Int] = [:]
    for (place, entry) in entries.enumerated() {
      if let name = entry.variable?.name { places[name] = place }
      if let fact = entry.fact { queries[fact] = place }
    }
    self.places = places
    self.facts = queries
  }

  subscript(name: VariableName) -> Int? { places[name] }
  subscript(fact: FactQuery) -> Int? { facts[fact] }
  var factPlaces: [Int] { facts.values.sorted() }

  /// Variables that conditions and divisions read, and those that such are computed from.
  private static func needed(
    _ guide: Guide, _ also: Set<VariableName>
  ) -> (Set<VariableName>, Set<FactQuery>) {
    var names = also
    var facts: Set<FactQuery> = []
    var sources: [VariableName: Set<VariableName>] = [:]
    for step in guide.steps {
      let divisions = step.computes ? step.expressions.filter { $0.root.divides } : []
      for expression in step.conditions + divisions {
        names.formUnion(expression.variables)
        facts.formUnion(expression.facts)
      }
      guard case .question(let question) = step else { continue }
      for assign in question.assigns {
        sources[assign.name, default: []].formUnion(assign.value.variables)
        if let bounded = guide.variables[assign.name], !(bounded.least.isEmpty && bounded.most.isEmpty) {
          names.insert(assign.name)
        }
      }
    }
    var todo = Array(names)
    while let name = todo.popLast() {
      for source in sources[name] ?? [] where names.insert(source).inserted { todo.append(source) }
    }
    return (names, facts)
  }
}

extension TrackedVariables.Entry {
  fileprivate init(_ variable: Variable, isGiven: Bool) {
    self.variable = variable
    let all = Values.all(of: variable)
    top = ValueSet(mayBeUnset: true, values: all)
    asked = all.intersection(.declared(variable))
    let first = variable.initial.items.first
    let initial = first.map { ValueSet(mayBeUnset: false, values: .of($0, variable)) } ?? top
    self.initial = isGiven ? top : variable.initial.items.count > 1 ? ValueSet(mayBeUnset: false, values: all) : initial
  }
}

extension FactQuery {
  fileprivate var top: ValueSet {
    switch kind {
    case .isOpen: ValueSet(mayBeUnset: true, values: .truths(3))
    case .waitMinutes, .position: ValueSet(mayBeUnset: true, values: .numbers(.everything(isWhole: true)))
    case .ticket, .agentName: .anything
    }
  }
}

extension Values {
  /// Everything that a variable of this type can hold.
  static func all(of variable: Variable) -> Values {
    switch variable.type {
    case .boolean: .truths(3)
    case .choice:
      variable.values.count > 64
        ? .any : .words(variable.values.isEmpty ? 0 : .max >> (64 - UInt64(variable.values.count)))
    case .integer:
      .numbers(Spans([Span(low: Int128(Int64.min) * Span.unit, high: Int128(Int64.max) * Span.unit)], isWhole: true))
    case .decimal: .numbers(.everything(isWhole: false))
    case .date, .duration: .numbers(.everything(isWhole: true))
    case .time: .numbers(Spans([Span(low: 0, high: (Int128(CivilTime.day) - 1) * Span.unit)], isWhole: true))
    case .text: .anyText
    case .phone, .email: .text(1...Int.max)
    case .dateTime, .list: .any
    }
  }

  /// One value of a variable.
  static func of(_ value: Atomic, _ variable: Variable) -> Values {
    switch (value, variable.type) {
    case (.boolean(let flag), _): .truths(flag ? 2 : 1)
    case (.text(let text), .choice):
      variable.values.count > 64 ? .any : variable.values.firstIndex(of: text).map { .words(1 << UInt64($0)) } ?? .none
    case (.text(let text), .text), (.text(let text), .phone), (.text(let text), .email): .texts([text])
    default: value.spot.map { .numbers(Spans([Span(low: $0, high: $0)], isWhole: variable.isWhole)) } ?? .any
    }
  }

  /// What lies within `min` and `max`.
  static func declared(_ variable: Variable) -> Values {
    let (least, most) = (variable.least.items.first, variable.most.items.first)
    guard least != nil || most != nil else { return .any }
    switch variable.type {
    case .text, .phone, .email:
      let low = least.flatMap { if case .integer(let count) = $0 { Int(count) } else { nil } } ?? 0
      let high = most.flatMap { if case .integer(let count) = $0 { Int(count) } else { nil } } ?? Int.max
      return .text(max(0, low)...max(0, low, high))
    case .integer, .decimal, .date, .time, .duration:
      return .numbers(
        Spans([Span(low: least?.spot ?? Span.lowest, high: most?.spot ?? Span.highest)], isWhole: variable.isWhole))
    case .boolean, .choice, .list, .dateTime: return .any
    }
  }
}

extension Variable {
  /// Whether its values on the line are whole numbers, days or microseconds.
  var isWhole: Bool { type != .decimal }
}

extension ExpressionNode {
  /// Whether a division stands in it, which may be by zero.
  var divides: Bool {
    if case .arithmetic(let operation, _, _) = kind, operation == .div || operation == .idiv || operation == .mod {
      return true
    }
    return children.contains(where: \.divides)
  }
}
