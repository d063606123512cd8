extension DeskState {
  /// How many ways the next hours are played.
  private static let ways = 60

  /// For somebody who joins a queue, now or on arriving later: from then until being called.
  package func wait(
    joining queue: DeskPlan.Queue, under plan: DeskPlan, at now: Int64, arriving arrival: Int64? = nil,
    priority: Priority = .normal
  ) -> WaitEstimate {
    var floor = floor(around: queue, under: plan, at: now)
    let joined = max(arrival ?? now, now)
    let entry = CallWindow.Entry(
      order: drawn, isUrgent: priority == .urgent, joinedAt: joined, promisedStart: nil, lead: 0)
    let guest = Floor.Place(entry: entry, line: 0)
    if joined == now { floor.add(entry, to: 0) }
    return estimate(guest, on: floor, from: joined, comingAt: joined == now ? nil : joined, seed: seed(of: queue))
  }

  /// For somebody who waits in a queue: from now until being called.
  func wait(of visit: Visit, in queue: DeskPlan.Queue, under plan: DeskPlan, at now: Int64) -> WaitEstimate {
    let floor = floor(around: queue, under: plan, at: now, keeping: visit.ticket)
    let entry = CallWindow.Entry(visit, lead: plan.lead(of: visit, in: self))
    return estimate(Floor.Place(entry: entry, line: 0), on: floor, from: now, comingAt: nil, seed: seed(of: queue))
  }

  private func estimate(
    _ guest: Floor.Place, on floor: Floor, from joined: Int64, comingAt arrival: Int64?, seed: UInt64
  ) -> WaitEstimate {
    var numbers = SeededNumbers(seed: seed)
    let waits = (0..<Self.ways).map { _ in
      var way = RollForward(floor, SeededNumbers(seed: numbers.next()))
      return max(0, way.call(of: guest, comingAt: arrival) - joined)
    }
    return WaitEstimate(samples: waits, isUnattended: floor.isUnattended)
  }

  /// The same for the same state, so that a replay tells customers the same; and as long as nothing happens at the desk,
  /// so that a figure does not jump about while nothing does.
  private func seed(of queue: DeskPlan.Queue) -> UInt64 {
    // FNV-1a
    (queue.id.text.utf8.map(UInt64.init) + [UInt64(drawn)]).reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ $1) &* 0x100_0000_01b3
    }
  }
}
