import Foundation

/// What the record has taught about a desk: how long serving takes, how fast people come, who keeps appointments.
/// Only figures that estimates need, folded from the events like everything else.
package struct Experience: Hashable, Sendable, Codable {
  var lengths: [Line: Moments] = [:]
  var joining: [Line: Pace] = [:]
  /// Minutes after the start at which customers checked in, negative for early.
  var lateness: [DeskPlan.Service.ID: Moments] = [:]
  var kept: [DeskPlan.Service.ID: Moments] = [:]

  package init() {}
}

/// Mean and variance of what was seen, in which the last few hundred count most.
struct Moments: Hashable, Sendable, Codable {
  /// What is older than this many observations fades.
  private static let memory = 400.0

  private(set) var count = 0.0
  private(set) var mean = 0.0
  private(set) var variance = 0.0

  mutating func add(_ value: Double) {
    let weight = 1 / (count + 1)
    let distance = value - mean
    mean += weight * distance
    variance = (1 - weight) * (variance + weight * distance * distance)
    count = min(count + 1, Self.memory)
  }

  /// Together with a first opinion that weighs as much as `weight` observations.
  func blended(mean first: Double, variance spread: Double, weight: Double) -> (mean: Double, variance: Double) {
    let total = weight + count
    let distance = mean - first
    return (
      (weight * first + count * mean) / total,
      (weight * spread + count * variance + weight * count / total * distance * distance) / total
    )
  }
}

/// How many come in an hour, the last hour counting most.
struct Pace: Hashable, Sendable, Codable {
  private static let hour = 3_600_000.0

  private var weight = 0.0
  private var at: Int64 = 0

  mutating func count(at now: Int64) {
    weight = weight * Self.fading(now - at) + 1
    at = now
  }

  /// A millisecond.
  func rate(at now: Int64) -> Double { weight * Self.fading(now - at) / Self.hour }

  private static func fading(_ time: Int64) -> Double { exp(-Double(max(time, 0)) / hour) }
}
