extension Ruling {
  /// The time that is meant, if it can be had: on the grid, not too soon, not too far away, with room left.
  func time(
    _ choice: DeskCommand.SlotChoice, for session: SessionReference, except reference: BookingReference? = nil
  ) throws(DeskRefusal) -> SlotTime {
    let (calendars, start) = try calendars(for: choice)
    var refusal = DeskRefusal.unknownSlot
    for calendar in calendars {
      do throws(DeskRefusal) {
        return try time(in: calendar, at: start, for: session, except: reference)
      } catch {
        // Of several calendars of a service the one that offers the time says why it cannot be had.
        if refusal.reason == .unknownSlot { refusal = error }
      }
    }
    throw refusal
  }

  private func time(
    in calendar: DeskPlan.Calendar, at start: Int64, for session: SessionReference, except reference: BookingReference?
  ) throws(DeskRefusal) -> SlotTime {
    guard let hours = plan.hours(of: calendar), SlotGrid(hours: hours, slot: calendar.slot).offers(start) else {
      throw .unknownSlot
    }
    let words = { (instant: Int64) in hours.words(for: instant, seenFrom: now) }
    guard start > now else { throw .inThePast(words(start)) }
    guard start >= now + calendar.notice else { throw .noticeTooShort(now + calendar.notice, words) }
    guard start <= now + calendar.reach else { throw .beyondWindow(now + calendar.reach, words) }
    let time = SlotTime(start, in: calendar, hours)
    guard state.free(time, of: calendar, at: now, for: session, except: reference) > 0 else {
      throw .noCapacity(words(start))
    }
    if let share = BookingShare(of: calendar, under: plan),
      share.left(at: start, in: state, now: now, for: session, except: reference) < 1
    {
      throw .noCapacity(words(start))
    }
    let free = state.freeResources(during: time, of: calendar, at: now, for: session, except: reference)
    return time.occupying(free.first)
  }

  private func calendars(
    for choice: DeskCommand.SlotChoice
  ) throws(DeskRefusal) -> (calendars: [DeskPlan.Calendar], start: Int64) {
    switch choice {
    case .slot(let id):
      guard let (calendar, start) = SlotTime.parts(of: id), let known = plan.calendars[calendar] else {
        throw .unknownSlot
      }
      return ([known], start)
    case .calendar(let id, let start):
      guard let known = plan.calendars[id] else { throw .unknown(.unknownCalendar, "calendar", id) }
      return ([known], start)
    case .service(let id, let start):
      guard plan.services[id] != nil else { throw .unknown(.unknownService, "service", id) }
      return (plan.calendars.filter { $0.service == id }, start)
    }
  }
}

extension DeskPlan.Calendar {
  /// How far ahead a time can be booked, in milliseconds.
  var reach: Int64 { window ?? 366 * WeeklyHours.day }
}

extension SlotTime {
  func occupying(_ resource: DeskPlan.Resource.ID?) -> Self {
    Self(
      calendar: calendar, service: service, branch: branch, start: start, end: end, zone: zone, local: local,
      offset: offset, resource: resource)
  }

  init(_ start: Int64, in calendar: DeskPlan.Calendar, _ hours: WeeklyHours) {
    let (local, offset) = hours.local(start)
    self.init(
      calendar: calendar.id, service: calendar.service, branch: calendar.branch, start: start,
      end: start + calendar.slot, zone: hours.zoneName, local: local, offset: offset)
  }
}
