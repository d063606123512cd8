import Foundation

/// Before anything is known the plan's word counts as much as this many observations.
private let weight = 20.0

extension Experience {
  /// `expected` is the plan's mean in milliseconds; until experience says otherwise it spreads by 0.6 of itself.
  func length(in line: Line, expected: Int64) -> ServiceLength {
    let spread = log(1 + 0.6 * 0.6)
    let first = log(Double(max(expected, 1))) - spread / 2
    let known = (lengths[line] ?? Moments()).blended(mean: first, variance: spread, weight: weight)
    return ServiceLength(logMean: known.mean, logVariance: known.variance)
  }

  /// When those who booked a service come, if they come: until experience says otherwise nine of ten, five minutes early
  /// with a standard deviation of six.
  func punctuality(of service: DeskPlan.Service.ID) -> Punctuality {
    let late = (lateness[service] ?? Moments()).blended(mean: -5, variance: 36, weight: weight)
    let shown = (kept[service] ?? Moments()).blended(mean: 0.9, variance: 0.09, weight: weight)
    return Punctuality(shown: shown.mean, mean: late.mean, deviation: late.variance.squareRoot())
  }
}

/// Whether and when those with an appointment come.
struct Punctuality: Hashable, Sendable {
  /// The part of those who come at all.
  let shown: Double
  /// Minutes after the start.
  let mean: Double
  let deviation: Double

  /// The arrival at an appointment to which nobody has come by `now`; nil for one who does not come.
  func arrival(for start: Int64, after now: Int64, _ numbers: inout SeededNumbers) -> Int64? {
    for _ in 0..<8 {
      guard numbers.share() < shown else { return nil }
      let late = mean + deviation * Normal.quantile(numbers.share())
      let arrival = start + Int64(late * 60_000)
      if arrival > now { return arrival }
    }
    return nil
  }
}
