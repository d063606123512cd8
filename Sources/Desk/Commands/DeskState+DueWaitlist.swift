extension DeskState {
  /// How long a free time is kept for somebody on the waiting list, in milliseconds.
  package static let offerLength: Int64 = 30 * 60_000

  /// Offers that ran out, wishes whose days have passed, and then a kept time for each of those who are next.
  func changesOfWaitlist(under plan: DeskPlan, at now: Int64) -> [DeskEvent.Change] {
    let open = openWaitlist()
    guard !open.isEmpty else { return [] }
    var next = self
    var changes: [DeskEvent.Change] = []
    func note(_ change: DeskEvent.Change) {
      changes.append(change)
      next.apply(DeskEvent(at: now, change))
    }
    for entry in open {
      if let offer = entry.offer, offer.until <= now { note(.waitlistPassed(DeskEvent.AboutAppointment(entry.id))) }
      if let to = entry.to, to <= now { note(.waitlistLeft(DeskEvent.AboutAppointment(entry.id))) }
    }
    for service in Set(open.map(\.service)).sorted() {
      while let offer = next.firstOffer(for: service, under: plan, at: now) { note(.waitlistOffered(offer)) }
    }
    return changes
  }

  /// A free time for the first on the list who wants it.
  private func firstOffer(
    for service: DeskPlan.Service.ID, under plan: DeskPlan, at now: Int64
  ) -> DeskEvent.WaitlistOffered? {
    let waiting = openWaitlist(for: service).filter { $0.offer == nil }
    guard !waiting.isEmpty else { return nil }
    // Everything that is free, because each may want other days. There is little, or nobody would be waiting.
    let free = slots(for: service, under: plan, at: now, limit: Self.offersLookedAt).map(\.time)
    for entry in waiting {
      guard let time = free.first(where: entry.wants), let calendar = plan.calendars[time.calendar] else { continue }
      let resource = freeResources(during: time, of: calendar, at: now, for: nil, except: nil).first
      return DeskEvent.WaitlistOffered(
        reference: entry.reference, time: time.occupying(resource), until: min(now + Self.offerLength, time.start))
    }
    return nil
  }

  private static let offersLookedAt = 1_000
}
