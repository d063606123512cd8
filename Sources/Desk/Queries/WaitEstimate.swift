/// How long somebody is likely to wait, as a range: half of those in that place wait less than `likely`, four of five
/// less than `careful`. In milliseconds.
package struct WaitEstimate: Hashable, Sendable {
  package let likely: Int64
  package let careful: Int64
  /// Nobody is at a counter just now, as far as anybody said; supposed is that somebody comes.
  package let isUnattended: Bool

  /// Of several ways in which things may go, none empty.
  init(samples: [Int64], isUnattended: Bool = false) {
    self.isUnattended = isUnattended
    let sorted = samples.sorted()
    likely = sorted[sorted.count / 2]
    careful = sorted[min(sorted.count * 4 / 5, sorted.count - 1)]
  }

  /// The same after a way that takes so long.
  func after(_ way: Int64) -> Self { WaitEstimate(likely: likely + way, careful: careful + way, isUnattended) }

  private init(likely: Int64, careful: Int64, _ isUnattended: Bool) {
    self.likely = likely
    self.careful = careful
    self.isUnattended = isUnattended
  }

  /// For the one behind `ahead` others, before anything is known about this branch: every counter takes the expected
  /// time, so a place comes free each `mean / counters`; (q + 1) * mean / counters in all. The range takes each of
  /// these steps as exponential, whose sum has a standard deviation of its mean over the root of its count.
  package init(ahead: Int, mean: Int64, counters: Int) {
    let steps = Double(max(ahead, 0) + 1)
    let middle = steps * Double(mean) / Double(max(counters, 1))
    // 0.8416: four fifths of a normal distribution lie below this many standard deviations above its mean.
    likely = Int64(middle)
    careful = Int64(middle * (1 + 0.8416 / steps.squareRoot()))
    isUnattended = false
  }

  /// Whole minutes, rounded up: 0 only where nobody has to wait.
  package var minutes: ClosedRange<Int> {
    let least = Self.minutes(likely)
    return least...max(least, Self.minutes(careful))
  }

  private static func minutes(_ length: Int64) -> Int { Int((length + 59_999) / 60_000) }
}
