import Foundation

/// What simulated days came to. Waits are in milliseconds.
package struct SimulationFigures: Sendable {
  package struct Share: Sendable {
    package var count = 0
    package var of = 0

    package var part: Double { of == 0 ? 0 : Double(count) / Double(of) }

    mutating func note(_ isTrue: Bool) {
      of += 1
      if isTrue { count += 1 }
    }
  }

  package struct Waits: Sendable {
    package private(set) var lengths: [Int64] = []

    package var count: Int { lengths.count }
    package var mean: Double { lengths.isEmpty ? 0 : lengths.reduce(0) { $0 + Double($1) } / Double(lengths.count) }

    /// The wait that the part `share` does not exceed; 0 where nobody waited.
    package func quantile(_ share: Double) -> Double {
      guard !lengths.isEmpty else { return 0 }
      let sorted = lengths.sorted()
      return Double(sorted[min(Int(share * Double(sorted.count)), sorted.count - 1)])
    }

    mutating func note(_ wait: Int64) { lengths.append(wait) }
    mutating func add(_ other: Self) { lengths += other.lengths }
  }

  /// How well waits were foretold to those who had to wait.
  package struct Quotes: Sendable {
    package private(set) var count = 0
    private var squares = 0.0
    private var plainSquares = 0.0
    private var waits = 0.0
    package private(set) var careful = Share()

    package init() {}

    /// The root of the mean squared error, as a part of the mean wait: of the estimate, and of (q + 1) * mean / counters.
    package var error: Double { (squares / Double(count)).squareRoot() / (waits / Double(count)) }
    package var plainError: Double { (plainSquares / Double(count)).squareRoot() / (waits / Double(count)) }

    mutating func note(_ quote: WaitEstimate, plain: WaitEstimate, wait: Int64) {
      guard wait > 0 else { return }
      count += 1
      waits += Double(wait)
      squares += pow(Double(wait - quote.likely), 2)
      plainSquares += pow(Double(wait - plain.likely), 2)
      careful.note(wait <= quote.careful)
    }
  }

  /// Those who came within one hour of the day.
  package struct Hour: Sendable {
    package var walkIns = Waits()
    package var within5 = Share()
  }

  package var days = 0
  /// Of appointments checked in within the grace, from start or check-in, whichever is later.
  package var within5 = Share()
  package var within10 = Share()
  package var passed = Share()
  package var appointments = Waits()
  package var lapsed = 0
  package var walkIns = Waits()
  package var urgent = Waits()
  /// Took another offer.
  package var left = 0
  /// Found the queue full.
  package var turnedAway = 0
  /// Nobody was there any more who could serve them.
  package var unserved = 0
  package var busy: Int64 = 0
  package var staffed: Int64 = 0
  var hours: [Int: Hour] = [:]
  package var quotes = Quotes()

  package init() {}

  /// By the hour in which they came, counted from midnight.
  package var byHour: [(hour: Int, figures: Hour)] { hours.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// The part of the staffed time that was spent serving.
  package var utilisation: Double { staffed == 0 ? 0 : Double(busy) / Double(staffed) }
}
