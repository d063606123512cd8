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
        let left = min(free, share?.left(at: start, in: self, now: now, for: session, except: nil) ?? free)
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
    let held = kept(during: time, at: now, for: session).filter { $0.calendar == calendar.id }
      .map { (start: $0.start, end: $0.end) }
    let room = calendar.capacity - (booked + held).peak()
    guard !calendar.resources.isEmpty, room > 0 else { return room }
    return min(room, freeResources(during: time, of: calendar, at: now, for: session, except: reference).count)
  }

  /// Those of the calendar's rooms, vans or people that nobody has during that time. One that several calendars name is
  /// the same one in all of them.
  func freeResources(
    during time: SlotTime, of calendar: DeskPlan.Calendar, at now: Int64, for session: SessionReference?,
    except reference: BookingReference?
  ) -> [DeskPlan.Resource.ID] {
    let booked = books.values.flatMap { $0.claims(from: time.start, to: time.end, except: reference) }
    let taken = Set(booked.compactMap(\.resource) + kept(during: time, at: now, for: session).compactMap(\.resource))
    return calendar.resources.map(\.id).filter { !taken.contains($0) }
  }

  /// The times that are kept for other sessions, on hold or offered to the waiting list, and touch this one.
  private func kept(during time: SlotTime, at now: Int64, for session: SessionReference?) -> [SlotTime] {
    kept(at: now, for: session).filter { $0.start < time.end && time.start < $0.end }
  }

  func kept(at now: Int64, for session: SessionReference?) -> [SlotTime] {
    let holds = holds.values.filter { $0.until > now && $0.session != session }.map(\.time)
    return holds + offeredTimes(at: now, but: session)
  }
}
