import GuideGraph

/// Computes with sets of values instead of values: what an expression may give, and what a condition leaves.
///
/// P. and R. Cousot, "Abstract interpretation: a unified lattice model for static analysis of programs", POPL 1977, with
/// a non-relational product of sets; conditions are taken apart into boxes of such products, so that a decision over
/// several variables loses nothing.
struct ValueReasoning {
  let variables: TrackedVariables
  /// Boxes that one condition may leave; beyond them they become one larger.
  static let mostBoxes = 4_096

  /// The boxes in which a condition holds, and those in which it does not. No value is lost; a box may stand in both.
  struct Split {
    var holds: [ValueState] = []
    var fails: [ValueState] = []
  }

  func split(_ state: ValueState, _ test: Guard) -> Split {
    switch test {
    case .known(let flag): return flag ? Split(holds: [state]) : Split(fails: [state])
    case .unknown: return Split(holds: [state], fails: [state])
    case .isSet(let place): return split(state, onSetting: place)
    case .among(let among): return split(state, among)
    case .ordered(let relation, let left, let right): return split(state, relation, left, right)
    case .opposite(let test):
      let inner = split(state, test)
      return Split(holds: inner.fails, fails: inner.holds)
    case .both(let one, let other):
      let first = split(state, one)
      let second = split(first.holds, other)
      return Split(holds: second.holds, fails: limited(first.fails + second.fails))
    case .either(let one, let other):
      let first = split(state, one)
      let second = split(first.fails, other)
      return Split(holds: limited(first.holds + second.holds), fails: second.fails)
    }
  }

  func split(_ states: [ValueState], _ test: Guard) -> Split {
    var all = Split()
    for state in states {
      let one = split(state, test)
      all.holds += one.holds
      all.fails += one.fails
    }
    return Split(holds: limited(all.holds), fails: limited(all.fails))
  }

  private func limited(_ states: [ValueState]) -> [ValueState] {
    states.count <= Self.mostBoxes ? states : ValueState.joined(states).map { [$0] } ?? []
  }

  private func with(_ state: ValueState, _ place: Int, _ set: ValueSet) -> [ValueState] {
    guard !set.isEmpty else { return [] }
    var state = state
    state[place] = set
    return [state]
  }

  private func split(_ state: ValueState, onSetting place: Int) -> Split {
    let set = state[place]
    return Split(
      holds: with(state, place, ValueSet(mayBeUnset: false, values: set.values)),
      fails: with(state, place, ValueSet(mayBeUnset: set.mayBeUnset, values: .none)))
  }

  private func split(_ state: ValueState, _ test: Guard.Among) -> Split {
    let set = state[test.variable]
    let holds = set.values.intersection(test.holds).removing(test.neverHolds)
    let fails = set.values.intersection(test.fails).removing(test.neverFails)
    return Split(
      holds: with(state, test.variable, ValueSet(mayBeUnset: false, values: holds)),
      fails: with(state, test.variable, ValueSet(mayBeUnset: set.mayBeUnset, values: fails)))
  }
}

// MARK: - Comparing what is computed

extension ValueReasoning {
  private func split(
    _ state: ValueState, _ relation: Comparison.Relation, _ left: ExpressionNode, _ right: ExpressionNode
  ) -> Split {
    let (one, other) = (number(left, state), number(right, state))
    guard let left = one.spans.hull?.outward, let right = other.spans.hull?.outward else {
      return Split(fails: [state])
    }
    let isSure = !one.mayBeUnset && !other.mayBeUnset
    let holds = relation.mayHold(left, right) ? bound(state, relation, left, right, one.place, other.place) : []
    let opposite = relation.opposite
    let fails = opposite.mayHold(left, right) ? bound(state, opposite, left, right, one.place, other.place) : []
    return Split(holds: holds, fails: isSure ? fails : [state])
  }

  /// The state with what is compared cut to where the relation may hold.
  private func bound(
    _ state: ValueState, _ relation: Comparison.Relation, _ left: Span, _ right: Span, _ one: Int?, _ other: Int?
  ) -> [ValueState] {
    var state = state
    if let one {
      guard cut(&state, one, to: relation.reach(of: right)) else { return [] }
    }
    if let other {
      guard cut(&state, other, to: relation.mirrored.reach(of: left)) else { return [] }
    }
    return [state]
  }

  private func cut(_ state: inout ValueState, _ place: Int, to span: Span) -> Bool {
    let values = state[place].values.intersection(.numbers(Spans([span], isWhole: false)))
    state[place] = ValueSet(mayBeUnset: false, values: values)
    return values != .none
  }
}

extension Comparison.Relation {
  /// Whether some value of one stretch stands so to some value of another.
  fileprivate func mayHold(_ one: Span, _ other: Span) -> Bool {
    switch self {
    case .eq: one.low <= other.high && other.low <= one.high
    case .ne: one.low != one.high || one != other
    case .lt: one.low < other.high
    case .le: one.low <= other.high
    case .gt: one.high > other.low
    case .ge: one.high >= other.low
    }
  }

  /// All that stands so to some value of a stretch.
  fileprivate func reach(of other: Span) -> Span {
    switch self {
    case .eq: other
    case .ne: .everything
    case .lt: Span(low: Span.lowest, high: other.high == Span.highest ? Span.highest : other.high - 1)
    case .le: Span(low: Span.lowest, high: other.high)
    case .gt: Span(low: other.low == Span.lowest ? Span.lowest : other.low + 1, high: Span.highest)
    case .ge: Span(low: other.low, high: Span.highest)
    }
  }
}
