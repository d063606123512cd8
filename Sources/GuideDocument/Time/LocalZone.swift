import Foundation

/// A time zone by its IANA name, with the rules of the system's zone data.
package struct LocalZone: Sendable {
  private let rules: TimeZone?

  package static let utc = LocalZone(rules: nil)

  private init(rules: TimeZone?) { self.rules = rules }

  /// Nil for a name that the zone data does not know.
  package init?(_ identifier: String) {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard let rules = TimeZone(identifier: identifier) else { return nil }
    self.init(rules: rules)
  }

  /// Seconds east of UTC at an instant in microseconds since 1970.
  package func offset(at instant: Int64) -> Int64 {
    guard let rules else { return 0 }
    return Int64(rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) / 1_000_000)))
  }

  /// The instant at which the wall clock shows `local`. An hour shown twice means the first; an hour that is
  /// skipped is read with the offset before the gap.
  package func instant(ofLocal local: Int64) -> Int64 {
    let before = local - offset(at: local - CivilTime.day) * 1_000_000
    let after = local - offset(at: local + CivilTime.day) * 1_000_000
    let candidates = [before, after].filter { $0 + offset(at: $0) * 1_000_000 == local }
    return candidates.min() ?? before
  }
}
