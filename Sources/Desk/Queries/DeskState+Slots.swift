/// A time that can be booked.
package struct Slot: Hashable, Sendable, Identifiable {
  package let time: SlotTime
  /// How many more customers can have it, at least one.
  package let free: Int

  package var id: SlotTime.ID { time.id }
}

extension DeskState {
  /// The next times that can be booked for a service in any of its calendars, in order. `from` is the earliest that the
  /// customer wants; slots that the session holds count as free for it.
  package func slots(
    for service: DeskPlan.Service.ID, under plan: DeskPlan, at now: Int64, from: Int64? = nil, limit: Int,
    session: SessionReference? = nil
  ) -> [Slot] {
    let all = plan.calendars.filter { $0.service == service }
      .flatMap { slots(in: $0, under: plan, at: now, from: from ?? now, limit: limit, session: session) }
    return Array(all.sorted { ($0.time.start, $0.time.calendar) < ($1.time.start, $1.time.calendar) }.prefix(limit))
  }

  private func slots(
    in calendar: DeskPlan.Calendar, under plan: DeskPlan, at now: Int64, from: Int64, limit: Int,
    session: SessionReference?
  ) -> [Slot] {
    guard let hours = plan.hours(of: calendar) else { return [] }
    let grid = SlotGrid(hours: hours, slot: calendar.slot)
    let share = BookingShare(of: calendar, under: plan)
    let earliest = max(from, now + max(calendar.notice, 1))
    let latest = now + calendar.reach
    guard earliest <= latest else { return [] }
    var found: Set<Slot> = []
    for day in (hours.dayNumber(at: earliest) - 1)...hours.dayNumber(at: latest) {
      // An opening of the day before may run into this one, so one day more is looked at than the limit asks for.
      let isEnough = found.count >= limit
      for start in grid.starts(on: day) where earliest <= start && start <= latest {
        let time = SlotTime(start, in: calendar, hours)
        let free = free(time, of: calendar, at: now, for: session, except: nil)
        let left = min(free, share?.left(at: start, in: self, except: nil) ?? free)
        if left > 0 { found.insert(Slot(time: time, free: left)) }
      }
      if isEnough { break }
    }
    return Array(found.sorted { $0.time.start < $1.time.start }.prefix(limit))
  }

  /// How many more could be served during all of that time. Neither the session's own hold nor the booking to be
  /// changed counts against it.
  func free(
    _ time: SlotTime, of calendar: DeskPlan.Calendar, at now: Int64, for session: SessionReference?,
    except reference: BookingReference?
  ) -> Int {
    let booked = (books[calendar.id]?.claims(from: time.start, to: time.end, except: reference) ?? [])
      .map { (start: $0.start, end: $0.end) }
    let held = holds.values
      .filter { $0.time.calendar == calendar.id && $0.until > now && $0.session != session }
      .filter { $0.time.start < time.end && time.start < $0.time.end }
      .map { (start: $0.time.start, end: $0.time.end) }
    return calendar.capacity - (booked + held).peak()
  }
}
