import Foundation

/// A day at a branch, described: who comes when, who is there to serve, how long that takes. Instants are in milliseconds
/// since the day's midnight, lengths in milliseconds.
package struct Scenario: Sendable {
  /// People without an appointment: a Poisson stream of `count` customers between two instants.
  package struct WalkIns: Sendable {
    package var queue: DeskPlan.Queue.ID
    package var from: Int64
    package var to: Int64
    package var count: Double
    /// The part of them that a safety step marked urgent.
    package var urgent = 0.0

    package init(queue: DeskPlan.Queue.ID, from: Int64, to: Int64, count: Double, urgent: Double = 0) {
      self.queue = queue
      self.from = from
      self.to = to
      self.count = count
      self.urgent = urgent
    }
  }

  /// Appointments spread evenly over the starts from `from` up to `to`, not included, `step` apart.
  package struct Bookings: Sendable {
    package var calendar: DeskPlan.Calendar.ID
    package var from: Int64
    package var to: Int64
    package var step: Int64
    package var count: Int
    /// The part of them that comes.
    package var shown: Double

    package init(
      calendar: DeskPlan.Calendar.ID, from: Int64, to: Int64, step: Int64, count: Int, shown: Double
    ) {
      self.calendar = calendar
      self.from = from
      self.to = to
      self.step = step
      self.count = count
      self.shown = shown
    }
  }

  /// A counter with somebody at it. One that lasts to the day's end serves until nobody is left.
  package struct Shift: Sendable {
    package var counter: DeskPlan.Counter.ID
    package var from: Int64
    package var to: Int64

    package init(counter: DeskPlan.Counter.ID, from: Int64, to: Int64) {
      self.counter = counter
      self.from = from
      self.to = to
    }
  }

  package enum Length: Sendable {
    case lognormal(ServiceLength)
    case exponential(mean: Double)

    func quantile(_ share: Double) -> Double {
      switch self {
      case .lognormal(let length): length.quantile(share)
      case .exponential(let mean): -mean * log(1 - share)
      }
    }
  }

  /// How long before or after their start customers come: minutes of a normal distribution, cut at both ends.
  package struct Lateness: Sendable {
    package var mean = -5.0
    package var deviation = 6.0
    package var limits = -25.0...30.0

    package init(mean: Double = -5, deviation: Double = 6, limits: ClosedRange<Double> = -25...30) {
      self.mean = mean
      self.deviation = deviation
      self.limits = limits
    }
  }

  package var name = ""
  /// The branch's lines and counters, open all day.
  package var plan: DeskPlan
  package var opens: Int64
  package var closes: Int64
  package var walkIns: [WalkIns]
  package var bookings: [Bookings]
  package var shifts: [Shift]
  package var lengths: [Line: Length]
  package var lateness: Lateness
  /// What is done when somebody walks in whose careful wait is longer: so many take another offer and leave.
  package var offers: (above: Int64, accepted: Double)?
  /// Whether everybody who walks in is quoted a wait, to hold it against what came.
  package var quotes = false

  package init(
    plan: DeskPlan, opens: Int64 = 0, closes: Int64, walkIns: [WalkIns] = [], bookings: [Bookings] = [],
    shifts: [Shift], lengths: [Line: Length] = [:], lateness: Lateness = Lateness()
  ) {
    self.plan = plan
    self.opens = opens
    self.closes = closes
    self.walkIns = walkIns
    self.bookings = bookings
    self.shifts = shifts
    self.lengths = lengths
    self.lateness = lateness
  }
}
