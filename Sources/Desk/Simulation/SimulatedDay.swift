import Foundation

/// One who comes to a simulated branch. The same day brings the same people under every policy.
package struct SimulatedCustomer: Sendable {
  /// In milliseconds since midnight.
  package var arrival: Int64
  package var line: Line
  /// Of an appointment.
  package var start: Int64?
  /// How long serving takes.
  package var service: Int64
  package var isUrgent: Bool
  /// Would rather do something else than wait long.
  package var yields: Bool

  package init(
    arrival: Int64, line: Line, start: Int64? = nil, service: Int64, isUrgent: Bool = false, yields: Bool = false
  ) {
    self.arrival = arrival
    self.line = line
    self.start = start
    self.service = service
    self.isUrgent = isUrgent
    self.yields = yields
  }
}

package struct SimulatedDay: Sendable {
  package struct Absence: Sendable {
    package var calendar: DeskPlan.Calendar.ID
    package var start: Int64
  }

  /// By arrival.
  package var customers: [SimulatedCustomer]
  /// Appointments to which nobody comes.
  package var absences: [Absence]

  package init(customers: [SimulatedCustomer], absences: [Absence] = []) {
    self.customers = customers.sorted { $0.arrival < $1.arrival }
    self.absences = absences
  }
}

extension Scenario {
  /// The day of that number under a seed.
  package func day(_ number: Int, seed: UInt64) -> SimulatedDay {
    var mixing = SeededNumbers(seed: seed)
    var numbers = SeededNumbers(seed: mixing.next() ^ UInt64(number))
    var customers: [SimulatedCustomer] = []
    var absences: [SimulatedDay.Absence] = []
    for bookings in bookings { book(bookings, &customers, &absences, &numbers) }
    for walkIns in walkIns { walkIn(walkIns, &customers, &numbers) }
    return SimulatedDay(customers: customers, absences: absences)
  }

  private func book(
    _ bookings: Bookings, _ customers: inout [SimulatedCustomer], _ absences: inout [SimulatedDay.Absence],
    _ numbers: inout SeededNumbers
  ) {
    let starts = Array(stride(from: bookings.from, to: bookings.to, by: Int64.Stride(bookings.step)))
    guard !starts.isEmpty else { return }
    for index in 0..<bookings.count {
      let start = starts[index * starts.count / bookings.count]
      let comes = numbers.share() < bookings.shown
      let late = lateness.mean + lateness.deviation * Normal.quantile(numbers.share())
      let service = length(.calendar(bookings.calendar), &numbers)
      guard comes else {
        absences.append(SimulatedDay.Absence(calendar: bookings.calendar, start: start))
        continue
      }
      let cut = min(max(late, lateness.limits.lowerBound), lateness.limits.upperBound)
      customers.append(
        SimulatedCustomer(
          arrival: max(opens, start + Int64(cut * 60_000)), line: .calendar(bookings.calendar), start: start,
          service: service))
    }
  }

  private func walkIn(
    _ walkIns: WalkIns, _ customers: inout [SimulatedCustomer], _ numbers: inout SeededNumbers
  ) {
    guard walkIns.count > 0, walkIns.to > walkIns.from else { return }
    let gap = Double(walkIns.to - walkIns.from) / walkIns.count
    var instant = Double(walkIns.from)
    while true {
      instant -= gap * log(numbers.share())
      guard instant < Double(walkIns.to) else { return }
      customers.append(
        SimulatedCustomer(
          arrival: Int64(instant), line: .queue(walkIns.queue), service: length(.queue(walkIns.queue), &numbers),
          isUrgent: numbers.share() < walkIns.urgent, yields: numbers.share() < (offers?.accepted ?? 0)))
    }
  }

  private func length(_ line: Line, _ numbers: inout SeededNumbers) -> Int64 {
    let share = numbers.share()
    let usual = Length.lognormal(ServiceLength(mean: Double(plan.expected(in: line)), variation: 0.6))
    return max(1, Int64((lengths[line] ?? usual).quantile(share)))
  }
}
