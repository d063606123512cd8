import GuideGraph

/// Lets bounds that keep moving jump: to the next number that the guide names, and after a while to the end of the line.
struct Widening {
  /// Sorted places on the line.
  private let thresholds: [Int128]
  /// Joins after which nothing is waited for any more.
  private static let end = 12

  init(_ guide: Guide, _ variables: TrackedVariables) {
    var spots: Set<Int128> = []
    for entry in variables.entries {
      guard let variable = entry.variable else { continue }
      for bound in variable.least.items + variable.most.items + variable.initial.items {
        if let spot = bound.spot { spots.insert(spot) }
      }
    }
    for step in guide.steps {
      for condition in step.conditions { condition.root.collectSpots(&spots) }
    }
    thresholds = spots.flatMap { [$0 - Span.unit, $0, $0 + Span.unit] }.sorted()
  }

  func widen(_ state: inout ValueState, after before: ValueState, visits: Int) {
    for place in state.sets.indices where state[place] != before[place] {
      guard case .numbers(let old) = before[place].values, case .numbers(let new) = state[place].values,
        let from = old.hull, let to = new.hull
      else { continue }
      // Past a few rounds a set is kept as one stretch, so that it cannot grow piece by piece.
      var wide = to
      if to.low < from.low { wide.low = visits > Self.end ? Span.lowest : floor(of: to.low) }
      if to.high > from.high { wide.high = visits > Self.end ? Span.highest : ceiling(of: to.high) }
      let spans = Spans([wide], isWhole: new.isWhole)
      state[place].values = Values.numbers(spans).intersection(.numbers(Spans([.everything], isWhole: false)))
    }
  }

  private func floor(of spot: Int128) -> Int128 {
    let after = thresholds.partitioningIndex { $0 > spot }
    return after > 0 ? thresholds[after - 1] : Span.lowest
  }

  private func ceiling(of spot: Int128) -> Int128 {
    let place = thresholds.partitioningIndex { $0 >= spot }
    return place < thresholds.count ? thresholds[place] : Span.highest
  }
}

extension ExpressionNode {
  fileprivate func collectSpots(_ spots: inout Set<Int128>) {
    if case .literal(let value) = kind {
      if let spot = value.spot, abs(spot) < Span.highest / 4 { spots.insert(spot) }
    } else {
      for child in children { child.collectSpots(&spots) }
    }
  }
}
