/// So many of so many. How much of it may be shown depends on how many there are.
package struct Proportion: Hashable, Sendable {
  package let count: Int
  package let n: Int

  /// Below it nothing is shown: too few to be anonymous or to mean anything.
  package static let leastShown = 10
  /// Below it counts are shown, and no rate.
  package static let leastRate = 30

  package init(_ count: Int, of n: Int) {
    precondition(count >= 0 && count <= n, "a part is no more than the whole")
    self.count = count
    self.n = n
  }

  package enum Shown: Hashable, Sendable {
    case noData
    case suppressed
    case counts(Int, of: Int)
    case rate(Double, WilsonInterval, Int, of: Int)
  }

  package var shown: Shown {
    switch n {
    case 0: .noData
    case ..<Self.leastShown: .suppressed
    case ..<Self.leastRate: .counts(count, of: n)
    default: .rate(Double(count) / Double(n), WilsonInterval(count, of: n), count, of: n)
    }
  }
}

extension Proportion.Shown: CustomStringConvertible {
  /// `71.4 % (25 of 35, 54.9 to 83.7 %)`.
  package var description: String {
    switch self {
    case .noData: "no data"
    case .suppressed: "fewer than \(Proportion.leastShown)"
    case .counts(let count, let n): "\(count) of \(n)"
    case .rate(let rate, let interval, let count, let n):
      "\(Self.percent(rate)) % (\(count) of \(n), \(Self.percent(interval.low)) to \(Self.percent(interval.high)) %)"
    }
  }

  /// With one decimal, whatever the locale.
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
