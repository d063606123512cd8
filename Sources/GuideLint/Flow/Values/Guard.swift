import GuideGraph

/// A condition as the value analysis uses it: which variables it bounds, and how.
indirect enum Guard: Sendable {
  case known(Bool)
  /// May be true or not, whatever the variables hold.
  case unknown
  case among(Among)
  case isSet(Int)
  case ordered(Comparison.Relation, ExpressionNode, ExpressionNode)
  case both(Guard, Guard)
  case either(Guard, Guard)
  case opposite(Guard)

  /// A test of one variable against constants. It is not true where the variable is unset.
  struct Among: Sendable {
    var variable: Int
    /// Values for which it may be true, and texts for which it is not.
    var holds = Values.any
    var neverHolds: [String] = []
    /// Values for which it may be untrue, and texts for which it is not.
    var fails = Values.any
    var neverFails: [String] = []
  }
}

/// Prepares the conditions of a guide.
struct GuardReader {
  let variables: TrackedVariables

  func read(_ node: ExpressionNode) -> Guard {
    switch node.kind {
    case .literal(.boolean(let flag)): .known(flag)
    case .variable(let name): variables[name].map { truth(of: $0) } ?? .unknown
    case .logical(.and, let left, let right): .both(read(left), read(right))
    case .logical(.or, let left, let right): .either(read(left), read(right))
    case .conditional(let test, let then, let otherwise):
      .either(.both(read(test), read(then)), .both(.opposite(read(test)), read(otherwise)))
    case .comparison(let comparison, let left, let right): read(comparison, left, right)
    case .call(let function, let arguments): read(function, arguments, node)
    case .literal, .sequence, .range, .arithmetic, .negation: .unknown
    }
  }

  private func truth(of place: Int) -> Guard {
    .among(.init(variable: place, holds: .truths(2), fails: .truths(1)))
  }

  private func read(_ function: ExpressionFunction, _ arguments: [ExpressionNode], _ node: ExpressionNode) -> Guard {
    switch function.name {
    case "true": return .known(true)
    case "false": return .known(false)
    case "not": return .opposite(read(arguments[0]))
    case "exists": return arguments[0].variable.flatMap { variables[$0] }.map { .isSet($0) } ?? .unknown
    case "empty": return arguments[0].variable.flatMap { variables[$0] }.map { .opposite(.isSet($0)) } ?? .unknown
    default: return node.fact.flatMap { variables[$0] }.map { truth(of: $0) } ?? .unknown
    }
  }

  private func read(_ comparison: Comparison, _ left: ExpressionNode, _ right: ExpressionNode) -> Guard {
    if let items = right.constants, let place = place(of: left) { return among(place, comparison.relation, items) }
    if let items = left.constants, let place = place(of: right) {
      return among(place, comparison.relation.mirrored, items)
    }
    guard left.type.isOnLine, right.type.isOnLine else { return .unknown }
    return .ordered(comparison.relation, left, right)
  }

  private func place(of node: ExpressionNode) -> Int? {
    node.variable.flatMap { variables[$0] } ?? node.fact.flatMap { variables[$0] }
  }

  private func among(_ place: Int, _ relation: Comparison.Relation, _ items: [Atomic]) -> Guard {
    guard !items.isEmpty else { return .known(false) }
    var test = Guard.Among(variable: place)
    switch variables.entries[place].top.values {
    case .truths: (test.holds, test.fails) = Self.truths(relation, items)
    case .words: (test.holds, test.fails) = words(of: place, relation, items)
    case .numbers: if let sets = Self.numbers(relation, items) { (test.holds, test.fails) = sets }
    case .text, .texts: Self.bound(&test, relation, items)
    case .none, .any: break
    }
    return .among(test)
  }
}

// MARK: - Sets

extension GuardReader {
  private static func holds(_ relation: Comparison.Relation, _ value: Atomic, _ items: [Atomic]) -> Bool {
    items.contains { item in value.order(to: item, zone: "UTC").map { relation.includes($0) } ?? false }
  }

  private static func truths(_ relation: Comparison.Relation, _ items: [Atomic]) -> (Values, Values) {
    var bits: UInt8 = 0
    for (bit, flag) in [false, true].enumerated() where holds(relation, .boolean(flag), items) { bits |= 1 << bit }
    return (Values.truths(bits).tidy, Values.truths(~bits & 3).tidy)
  }

  private func words(of place: Int, _ relation: Comparison.Relation, _ items: [Atomic]) -> (Values, Values) {
    var bits: UInt64 = 0
    let words = variables.entries[place].variable?.values ?? []
    for (bit, word) in words.enumerated() where Self.holds(relation, .text(word), items) { bits |= 1 << UInt64(bit) }
    return (Values.words(bits).tidy, Values.words(~bits & (.max >> (64 - UInt64(words.count)))).tidy)
  }

  private static func numbers(_ relation: Comparison.Relation, _ items: [Atomic]) -> (Values, Values)? {
    let spots = items.compactMap(\.spot)
    guard spots.count == items.count else { return nil }
    var holds = Spans([], isWhole: false)
    var fails = Spans.everything(isWhole: false)
    for spot in spots {
      holds = holds.union(Spans(relation, spot))
      fails = fails.intersection(Spans(relation.opposite, spot))
    }
    return (Values.numbers(holds).tidy, Values.numbers(fails).tidy)
  }

  private static func bound(_ test: inout Guard.Among, _ relation: Comparison.Relation, _ items: [Atomic]) {
    let texts = Set(items.compactMap { if case .text(let text) = $0 { text } else { nil } })
    guard texts.count == items.count else { return }
    switch relation {
    case .eq: (test.holds, test.neverFails) = (.texts(texts), texts.sorted())
    case .ne where texts.count == 1: (test.neverHolds, test.fails) = (texts.sorted(), .texts(texts))
    case .ne: test.fails = .none
    case .lt, .le, .gt, .ge: break
    }
  }
}

extension Comparison.Relation {
  fileprivate func includes(_ order: Order) -> Bool {
    switch (self, order) {
    case (.eq, .same), (.ne, .before), (.ne, .after), (.lt, .before), (.le, .before), (.le, .same), (.gt, .after),
      (.ge, .after), (.ge, .same):
      true
    default: false
    }
  }
}

extension ExpressionNode {
  var variable: VariableName? {
    if case .variable(let name) = kind { return name }
    return nil
  }

  /// The fact that it asks for, as far as that is written out.
  var fact: FactQuery? {
    guard case .call(let function, let arguments) = kind, let kind = function.fact else { return nil }
    guard let argument = arguments.first else { return FactQuery(kind) }
    guard case .literal(.text(let queue)) = argument.kind else { return nil }
    return FactQuery(kind, queue)
  }

  /// Its items where they are written out.
  var constants: [Atomic]? {
    switch kind {
    case .literal(let value): return [value]
    case .sequence(let nodes):
      let items = nodes.map(\.constants)
      return items.contains { $0 == nil } ? nil : items.flatMap { $0 ?? [] }
    case .negation(let operand):
      guard let items = operand.constants, items.count == 1 else { return nil }
      return ArithmeticOperator.minus.result(.integer(0), items[0], zone: "UTC").map { [$0] }
    case .range(let low, let high):
      guard case .literal(.integer(let first)) = low.kind, case .literal(.integer(let last)) = high.kind,
        first > last || last - first < 64
      else { return nil }
      return first > last ? [] : (first...last).map { .integer($0) }
    case .call(let function, _) where function.name == "true": return [.boolean(true)]
    case .call(let function, _) where function.name == "false": return [.boolean(false)]
    // `xs:date('2026-12-24')`: the language has no other way to write one out.
    case .call(let function, let arguments) where function.name.hasPrefix("xs:"):
      guard arguments.allSatisfy({ $0.constants != nil }) else { return nil }
      return (try? evaluate(in: EvaluationContext()))?.items
    case .call, .variable, .arithmetic, .comparison, .logical, .conditional: return nil
    }
  }
}

extension StaticType {
  /// Whether its single values stand on the line of numbers, dates, times and durations.
  var isOnLine: Bool {
    switch self {
    case .integer, .decimal, .date, .time, .duration: true
    case .text, .boolean, .dateTime, .choice, .list, .empty: false
    }
  }
}
