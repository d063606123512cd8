import GuideGraph

// What expressions may give.

extension ValueReasoning {
  struct Number {
    var spans: Spans
    var mayBeUnset: Bool
    /// The variable that it is.
    var place: Int?
  }

  /// Of something on the line: what it may be. Paths on which it fails are not looked at, for they end there.
  func number(_ node: ExpressionNode, _ state: ValueState) -> Number {
    let isWhole = node.type != .decimal
    let everything = Number(spans: .everything(isWhole: isWhole), mayBeUnset: true)
    if let items = node.constants {
      guard items.count == 1, let spot = items[0].spot else { return everything }
      return Number(spans: Spans([Span(low: spot, high: spot)], isWhole: isWhole), mayBeUnset: false)
    }
    switch node.kind {
    case .variable(let name):
      guard let place = variables[name] else { return everything }
      return number(state[place], place) ?? everything
    case .negation(let operand):
      let inner = number(operand, state)
      return Number(spans: Spans(inner.spans.all.map { -$0 }, isWhole: isWhole), mayBeUnset: inner.mayBeUnset)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right, state, isWhole) ?? everything
    case .conditional(let test, let then, let otherwise):
      return either(test, state, isWhole, { number(then, $0) }, { number(otherwise, $0) })
    case .call(let function, let arguments): return call(function, arguments, node, state) ?? everything
    case .literal, .sequence, .range, .comparison, .logical: return everything
    }
  }

  private func number(_ set: ValueSet, _ place: Int?) -> Number? {
    switch set.values {
    case .numbers(let spans): Number(spans: spans, mayBeUnset: set.mayBeUnset, place: place)
    case .none: Number(spans: Spans([], isWhole: true), mayBeUnset: true, place: place)
    case .truths, .words, .texts, .text, .any: nil
    }
  }

  private func either(
    _ test: ExpressionNode, _ state: ValueState, _ isWhole: Bool, _ then: (ValueState) -> Number,
    _ otherwise: (ValueState) -> Number
  ) -> Number {
    let split = split(state, GuardReader(variables: variables).read(test))
    let numbers = split.holds.map(then) + split.fails.map(otherwise)
    return Number(
      spans: numbers.reduce(Spans([], isWhole: isWhole)) { $0.union($1.spans) },
      mayBeUnset: numbers.contains(where: \.mayBeUnset))
  }

  private func arithmetic(
    _ operation: ArithmeticOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ state: ValueState,
    _ isWhole: Bool
  ) -> Number? {
    // Days, microseconds and numbers do not share a scale.
    guard left.type.isNumber, right.type.isNumber else { return nil }
    let (one, other) = (number(left, state), number(right, state))
    let mayBeUnset = one.mayBeUnset || other.mayBeUnset
    let pairs = one.spans.all.flatMap { left in other.spans.all.map { (left, $0) } }
    let whole = other.spans.only.flatMap { $0 > 0 && $0 % Span.unit == 0 ? $0 / Span.unit : nil }
    var spans: [Span]
    switch operation {
    case .plus: spans = pairs.map { $0 + $1 }
    case .minus: spans = pairs.map { $0 + -$1 }
    case .times: spans = pairs.map { $0 * $1 }
    case .idiv:
      guard let whole else { return Number(spans: .everything(isWhole: true), mayBeUnset: mayBeUnset) }
      spans = one.spans.all.map { $0.wholeQuotient(by: whole) }
    case .mod:
      guard let whole, isWhole else { return Number(spans: .everything(isWhole: isWhole), mayBeUnset: mayBeUnset) }
      spans = one.spans.all.map { $0.remainder(by: whole) }
    case .div: return Number(spans: .everything(isWhole: isWhole), mayBeUnset: mayBeUnset)
    }
    if node(isInteger: left, right) { spans = spans.map(\.inInteger) }
    return Number(spans: Spans(spans, isWhole: isWhole), mayBeUnset: mayBeUnset)
  }

  private func node(isInteger left: ExpressionNode, _ right: ExpressionNode) -> Bool {
    left.type == .integer && right.type == .integer
  }

  private func call(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], _ node: ExpressionNode, _ state: ValueState
  ) -> Number? {
    switch function.name {
    case "count", "string-length":
      return Number(spans: Spans([Span(low: 0, high: Span.highest)], isWhole: true), mayBeUnset: false)
    case "min", "max":
      guard arguments.count == 1, case .sequence(let items) = arguments[0].kind else { return nil }
      return extreme(items.map { number($0, state) }, isLeast: function.name == "min")
    default: return node.fact.flatMap { variables[$0] }.flatMap { number(state[$0], $0) }
    }
  }

  /// The least or greatest of several numbers, those that are empty left out.
  private func extreme(_ numbers: [Number], isLeast: Bool) -> Number? {
    let hulls = numbers.compactMap(\.spans.hull)
    guard hulls.count == numbers.count, !hulls.isEmpty else { return nil }
    let sure = zip(numbers, hulls).filter { !$0.0.mayBeUnset }.map(\.1)
    let isWhole = numbers.allSatisfy(\.spans.isWhole)
    let low = isLeast ? hulls.map(\.low).min() : (sure.isEmpty ? hulls.map(\.low).min() : sure.map(\.low).max())
    let high = isLeast ? (sure.isEmpty ? hulls.map(\.high).max() : sure.map(\.high).min()) : hulls.map(\.high).max()
    guard let low, let high else { return nil }
    return Number(spans: Spans([Span(low: low, high: high)], isWhole: isWhole), mayBeUnset: sure.isEmpty)
  }
}

extension Span {
  /// Integers have 64 bits; what would leave them is an error.
  fileprivate var inInteger: Span {
    Span(low: max(low, Int128(Int64.min) * Self.unit), high: min(high, Int128(Int64.max) * Self.unit))
  }

  /// With ends that are steps, so that two ends at one place are one value.
  var outward: Span {
    Span(
      low: low == Self.lowest || low.isMultiple(of: 2) ? low : low - 1,
      high: high == Self.highest || high.isMultiple(of: 2) ? high : high + 1)
  }
}

// MARK: - Assigning

extension ValueReasoning {
  /// What a variable may hold after it was assigned the expression's value. Where the value does not fit, the walk fails
  /// and does not go on.
  func value(_ node: ExpressionNode, for variable: Variable, _ state: ValueState) -> ValueSet {
    let all = Values.all(of: variable)
    if let items = node.constants {
      guard let item = items.first else { return .unset }
      return ValueSet(mayBeUnset: false, values: items.count == 1 ? .of(item, variable) : all)
    }
    if case .conditional(let test, let then, let otherwise) = node.kind {
      let split = split(state, GuardReader(variables: variables).read(test))
      let sets =
        split.holds.map { value(then, for: variable, $0) } + split.fails.map { value(otherwise, for: variable, $0) }
      return sets.reduce(ValueSet(mayBeUnset: false, values: .none)) { $0.union($1) }
    }
    if case .numbers = all, node.type.isOnLine {
      let number = number(node, state)
      return ValueSet(
        mayBeUnset: number.mayBeUnset,
        values: Values.numbers(Spans(number.spans.all, isWhole: variable.isWhole)).tidy.intersection(all))
    }
    if let name = node.variable, let place = variables[name], let other = variables.entries[place].variable {
      return state[place].moved(from: other, to: variable)
    }
    if case .truths = all {
      let split = split(state, GuardReader(variables: variables).read(node))
      let bits: UInt8 = (split.holds.isEmpty ? 0 : 2) | (split.fails.isEmpty ? 0 : 1)
      return ValueSet(mayBeUnset: !node.isLogical, values: Values.truths(bits).tidy)
    }
    return ValueSet(mayBeUnset: !node.isNeverEmpty, values: all)
  }
}

extension ExpressionNode {
  /// Gives true or false and never nothing.
  fileprivate var isLogical: Bool {
    switch kind {
    case .logical: true
    case .comparison(let comparison, _, _): comparison.isGeneral
    case .call(let function, _): ["true", "false", "not", "exists", "empty"].contains(function.name)
    case .literal, .variable, .sequence, .range, .arithmetic, .negation, .conditional: false
    }
  }

  fileprivate var isNeverEmpty: Bool {
    guard case .call(let function, _) = kind else { return false }
    return ["concat", "string-join", "current-date", "current-dateTime", "string-length", "count"].contains(
      function.name)
  }
}

extension ValueSet {
  /// The same values in another variable.
  func moved(from source: Variable, to target: Variable) -> ValueSet {
    let all = Values.all(of: target)
    guard source.type != .list, target.type != .list else {
      return ValueSet(mayBeUnset: mayBeUnset, values: values == .none ? .none : all)
    }
    switch values {
    case .none: return self
    case .words(let bits):
      let words = source.values.enumerated().filter { bits & 1 << UInt64($0.offset) != 0 }.map(\.element)
      let moved = words.reduce(Values.none) { $0.union(.of(.text($1), target)) }
      return ValueSet(mayBeUnset: mayBeUnset, values: moved)
    case .texts(let texts):
      guard target.type == .text || target.type == .choice else { break }
      return ValueSet(mayBeUnset: mayBeUnset, values: texts.reduce(Values.none) { $0.union(.of(.text($1), target)) })
    case .truths where target.type == .boolean: return self
    case .numbers(let spans):
      guard case .numbers = all else { break }
      return ValueSet(
        mayBeUnset: mayBeUnset,
        values: Values.numbers(Spans(spans.all, isWhole: target.isWhole)).tidy.intersection(all))
    case .truths, .text, .any: break
    }
    return ValueSet(mayBeUnset: mayBeUnset, values: all)
  }
}
