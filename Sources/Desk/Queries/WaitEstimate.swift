/// How long somebody is likely to wait, as a range: half of those in that place wait less than `likely`, four of five
/// less than `careful`. In milliseconds.
package struct WaitEstimate: Hashable, Sendable {
  package let likely: Int64
  package let careful: Int64

  /// For the one behind `ahead` others, before anything is known about this branch: every counter takes the expected
  /// time, so a place comes free each `mean / counters`; (q + 1) * mean / counters in all. The range takes each of
  /// these steps as exponential, whose sum has a standard deviation of its mean over the root of its count.
  package init(ahead: Int, mean: Int64, counters: Int) {
    let steps = Double(max(ahead, 0) + 1)
    let middle = steps * Double(mean) / Double(max(counters, 1))
    // 0.8416: four fifths of a normal distribution lie below this many standard deviations above its mean.
    likely = Int64(middle)
    careful = Int64(middle * (1 + 0.8416 / steps.squareRoot()))
  }

  /// Whole minutes, rounded up, at least one.
  package var minutes: ClosedRange<Int> {
    let least = Self.minutes(likely)
    return least...max(least, Self.minutes(careful))
  }

  private static func minutes(_ length: Int64) -> Int { max(1, Int((length + 59_999) / 60_000)) }
}
