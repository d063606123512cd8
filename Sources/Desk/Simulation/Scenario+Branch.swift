extension Scenario {
  /// The branch that the bars are set for: a number of counters that all serve everybody, eight hours, half of the
  /// customers with an appointment on a grid of 15 minutes, a tenth of whom do not come; serving takes ten minutes,
  /// lognormal with a variation of 0.6.
  package static func mixedBranch(counters: Int, load: Double) -> Scenario {
    let minute: Int64 = 60_000
    let cap = Double(counters) * 480 / 10 * load
    let shown = cap / 2
    return Scenario(
      plan: plan(counters: counters), closes: 480 * minute,
      walkIns: [WalkIns(queue: "walk-in", from: 0, to: 480 * minute, count: cap - shown)],
      bookings: [
        Bookings(
          calendar: "booked", from: 0, to: 465 * minute, step: 15 * minute, count: Int((shown / 0.9).rounded()),
          shown: 0.9)
      ],
      shifts: (1...counters).map { Shift(counter: DeskID("counter-\($0)"), from: 0, to: 480 * minute) })
  }

  /// Counters that all serve one queue and one calendar, open at all hours.
  package static func plan(counters: Int) -> DeskPlan {
    let day = [WeeklyHours.Stretch(from: 0, to: 1440)]
    guard let always = WeeklyHours(id: "always", zone: "UTC", week: Array(repeating: day, count: 7)) else {
      preconditionFailure("UTC is always known")
    }
    return DeskPlan(
      branches: [DeskPlan.Branch(id: "branch", name: "Branch", zone: "UTC")],
      services: [DeskPlan.Service(id: "help", name: "Help", expected: 600_000)],
      queues: [
        DeskPlan.Queue(id: "walk-in", name: "Walk-in", branch: "branch", services: ["help"], hours: "always")
      ],
      counters: (1...counters).map {
        DeskPlan.Counter(id: DeskID("counter-\($0)"), name: "Counter \($0)", branch: "branch", services: ["help"])
      },
      calendars: [
        DeskPlan.Calendar(
          id: "booked", name: "Booked", service: "help", branch: "branch", slot: 15 * 60_000, capacity: 1000,
          hours: "always")
      ], hours: [always])
  }
}
