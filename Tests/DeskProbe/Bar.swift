/// One figure of a run and what it has to be.
struct Bar {
  let name: String
  let value: Double
  let limits: ClosedRange<Double>

  var isMet: Bool { limits.contains(value) }

  static func atLeast(_ least: Double, _ name: String, _ value: Double) -> Bar {
    Bar(name: name, value: value, limits: least...Double.infinity)
  }

  static func atMost(_ most: Double, _ name: String, _ value: Double) -> Bar {
    Bar(name: name, value: value, limits: -Double.infinity...most)
  }

  var line: String {
    let wanted =
      limits.upperBound == .infinity
      ? "at least \(limits.lowerBound)"
      : limits.lowerBound == -.infinity
        ? "at most \(limits.upperBound)" : "\(limits.lowerBound) to \(limits.upperBound)"
    return "\(isMet ? "ok    " : "MISSED") \(name): \(value.short) (\(wanted))"
  }
}

extension Double {
  /// Four figures after the point at most.
  var short: String {
    let rounded = (self * 10_000).rounded() / 10_000
    return String(describing: rounded)
  }

  /// Milliseconds as minutes.
  var minutes: Double { self / 60_000 }
}
