import GuideGraph

/// A set of numbers, dates, times or durations: up to eight stretches of the line. A ninth closes the smallest gap, so that
/// the set only ever grows too large.
struct Spans: Hashable, Sendable {
  /// Apart and in order.
  private(set) var all: [Span]
  /// Holds only whole numbers, days or microseconds.
  let isWhole: Bool

  static let limit = 8

  init(_ spans: [Span], isWhole: Bool) {
    self.isWhole = isWhole
    all = isWhole ? spans.map(\.rounded) : spans
    tidy()
  }

  private mutating func tidy() {
    all.removeAll { $0.low > $0.high }
    guard all.count > 1 else { return }
    if zip(all, all.dropFirst()).contains(where: { $0.low > $1.low }) { all.sort { $0.low < $1.low } }
    var apart: [Span] = [all[0]]
    for span in all.dropFirst() {
      if touches(apart[apart.count - 1], span) {
        apart[apart.count - 1].high = max(apart[apart.count - 1].high, span.high)
      } else {
        apart.append(span)
      }
    }
    while apart.count > Self.limit { Self.closeSmallestGap(&apart) }
    all = apart
  }

  private func touches(_ one: Span, _ next: Span) -> Bool {
    let (end, overflow) = one.high.addingReportingOverflow(isWhole ? Span.unit : 1)
    return overflow || next.low <= end
  }

  private static func closeSmallestGap(_ spans: inout [Span]) {
    let gaps = zip(spans, spans.dropFirst()).map { $1.low - $0.high }
    guard let place = gaps.indices.min(by: { gaps[$0] < gaps[$1] }) else { return }
    spans[place].high = spans[place + 1].high
    spans.remove(at: place + 1)
  }

  var isEmpty: Bool { all.isEmpty }
  var hull: Span? { all.first.map { Span(low: $0.low, high: all[all.count - 1].high) } }
  var isFinite: Bool { hull.map { $0.low != Span.lowest && $0.high != Span.highest } ?? true }
  /// The one value it holds.
  var only: Int128? { all.count == 1 && all[0].low == all[0].high ? all[0].low : nil }

  func contains(_ spot: Int128) -> Bool { all.contains { $0.low <= spot && spot <= $0.high } }

  func union(_ other: Spans) -> Spans {
    if self == other { return self }
    return Spans(all + other.all, isWhole: isWhole && other.isWhole)
  }

  func intersection(_ other: Spans) -> Spans {
    var both: [Span] = []
    for one in all {
      for two in other.all where one.low <= two.high && two.low <= one.high {
        both.append(Span(low: max(one.low, two.low), high: min(one.high, two.high)))
      }
    }
    return Spans(both, isWhole: isWhole || other.isWhole)
  }

  static func everything(isWhole: Bool) -> Spans { Spans([.everything], isWhole: isWhole) }
}

extension Span {
  /// The whole numbers within.
  fileprivate var rounded: Span {
    Span(
      low: low == Self.lowest ? low : Self.up(low), high: high == Self.highest ? high : -Self.up(-high))
  }

  private static func up(_ spot: Int128) -> Int128 {
    let rest = spot % unit
    if rest == 0 { return spot }
    return rest > 0 ? spot + (unit - rest) : spot - rest
  }
}

extension Spans {
  /// What stands so to a place: below it for `lt`. A place between two steps stands for several values, which may or may not.
  init(_ relation: Comparison.Relation, _ spot: Int128) {
    var spans: [Span]
    let (before, after) = (Span(low: Span.lowest, high: spot - 1), Span(low: spot + 1, high: Span.highest))
    let here = Span(low: spot, high: spot)
    switch relation {
    case .eq: spans = [here]
    case .ne: spans = [before, after]
    case .lt: spans = [before]
    case .le: spans = [before, here]
    case .gt: spans = [after]
    case .ge: spans = [here, after]
    }
    if !spot.isMultiple(of: 2) { spans.append(here) }
    self.init(spans, isWhole: false)
  }
}

extension Comparison.Relation {
  /// What holds wherever this does not.
  var opposite: Self {
    switch self {
    case .eq: .ne
    case .ne: .eq
    case .lt: .ge
    case .le: .gt
    case .gt: .le
    case .ge: .lt
    }
  }

  /// The same said from the other side.
  var mirrored: Self {
    switch self {
    case .eq, .ne: self
    case .lt: .gt
    case .le: .ge
    case .gt: .lt
    case .ge: .le
    }
  }
}
