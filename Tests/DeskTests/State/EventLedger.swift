import Testing

@testable import Desk

/// A second, naive account of the same events, to hold the desk against.
struct EventLedger {
  struct Place {
    var line: Line
    var joinedAt: Int64
    var turn: Int
    var isUrgent: Bool
    /// Came to an appointment in time.
    var isPromised = false
  }

  private(set) var waiting: [Ticket: Place] = [:]
  private(set) var parked: [Ticket: Place] = [:]
  /// Called and not being served yet: where.
  private var called: [Ticket: Station] = [:]
  /// Called or being served.
  private(set) var away: [Ticket: Place] = [:]
  private(set) var over: Set<Ticket> = []
  private(set) var drawn: Set<Ticket> = []
  private(set) var booked: [BookingReference: DeskEvent.AppointmentBooked] = [:]
  private(set) var held: [SessionReference: (time: SlotTime, until: Int64)] = [:]
  /// Kept for those on the waiting list, with the session of each.
  private(set) var offered: [BookingReference: (session: SessionReference, time: SlotTime, until: Int64)] = [:]
  private var wishes: [BookingReference: SessionReference] = [:]

  mutating func note(_ event: DeskEvent) {
    switch event.change {
    case .visitJoined(let change):
      draw(
        change.ticket,
        Place(
          line: .queue(change.queue), joinedAt: event.at, turn: drawn.count, isUrgent: change.priority == .urgent))
    case .appointmentArrived(let change):
      guard let booking = booked[change.reference] else {
        Issue.record("\(change.reference) was not booked")
        return
      }
      draw(
        change.ticket,
        Place(
          line: .calendar(booking.time.calendar), joinedAt: event.at, turn: drawn.count, isUrgent: false,
          isPromised: !change.isLapsed))
    case .visitCalled(let change):
      take(change.ticket, from: \.waiting, to: \.away)
      called[change.ticket] = change.station
    case .visitParked(let change): take(change.ticket, from: \.away, to: \.parked)
    case .visitRequeued(let change): back(change.ticket)
    case .visitTransferred(let change):
      back(change.ticket)
      waiting[change.ticket]?.line = .queue(change.queue)
    case .serviceStarted(let change):
      back(change.ticket)
      take(change.ticket, from: \.waiting, to: \.away)
    case .visitLeft(let change), .visitMissed(let change): end(change.ticket)
    case .serviceFinished(let change): end(change.ticket)
    case .slotHeld(let change): held[change.session] = (change.time, change.until)
    case .holdReleased(let change), .holdExpired(let change): held[change.session] = nil
    case .appointmentBooked(let change):
      #expect(booked[change.reference] == nil, "a reference was given twice")
      booked[change.reference] = change
      held[change.session] = nil
      if let wish = wishes.first(where: { $0.value == change.session })?.key {
        wishes[wish] = nil
        offered[wish] = nil
      }
    case .appointmentChanged(let change):
      booked[change.reference]?.time = change.time
      booked[change.reference].map { held[change.session ?? $0.session] = nil }
    case .appointmentCancelled(let change): booked[change.reference] = nil
    case .counterChanged(let change):
      guard change.standing != .open else { break }
      for ticket in called.filter({ $0.value == .counter(change.counter) }).keys { back(ticket) }
    case .appointmentResolved(let change): booked[change.reference]?.time = change.time
    case .waitlistJoined(let change):
      #expect(!wishes.values.contains(change.session), "somebody waits twice")
      wishes[change.reference] = change.session
    case .waitlistOffered(let change):
      guard let session = wishes[change.reference] else { return #expect(Bool(false), "nobody waits there") }
      offered[change.reference] = (session, change.time, change.until)
    case .waitlistPassed(let change): offered[change.reference] = nil
    case .waitlistLeft(let change):
      wishes[change.reference] = nil
      offered[change.reference] = nil
    case .appointmentMissed, .callbackRequested, .visitRecalled, .messageLeft, .messageTaken, .messageClosed: break
    }
  }

  private mutating func draw(_ ticket: Ticket, _ place: Place) {
    #expect(drawn.insert(ticket).inserted, "\(ticket) was drawn twice")
    waiting[ticket] = place
  }

  private mutating func take(
    _ ticket: Ticket, from: WritableKeyPath<Self, [Ticket: Place]>, to: WritableKeyPath<Self, [Ticket: Place]>
  ) {
    guard let place = self[keyPath: from].removeValue(forKey: ticket) else {
      Issue.record("\(ticket) was not where it should have been")
      return
    }
    called[ticket] = nil
    self[keyPath: to][ticket] = place
  }

  private mutating func back(_ ticket: Ticket) {
    called[ticket] = nil
    guard let place = away.removeValue(forKey: ticket) ?? parked.removeValue(forKey: ticket) ?? waiting[ticket] else {
      Issue.record("\(ticket) is over")
      return
    }
    waiting[ticket] = place
  }

  private mutating func end(_ ticket: Ticket) {
    back(ticket)
    waiting[ticket] = nil
    over.insert(ticket)
  }

  /// The most that have the calendar at one time, live holds of sessions other than `session` included.
  func most(_ calendar: DeskPlan.Calendar.ID, _ range: Range<Int64>, now: Int64, but session: SessionReference?) -> Int
  {
    let times =
      booked.values.map(\.time) + held.filter { $0.value.until > now && $0.key != session }.map(\.value.time)
      + offered.values.filter { $0.until > now && $0.session != session }.map(\.time)
    let mine = times.filter { $0.calendar == calendar }
    return stride(from: range.lowerBound, to: range.upperBound, by: 30 * 60_000)
      .map { instant in mine.filter { $0.start <= instant && instant < $0.end }.count }.max() ?? 0
  }

  func present(in queue: DeskPlan.Queue.ID) -> Int {
    (Array(waiting.values) + Array(parked.values)).filter { $0.line == .queue(queue) }.count
  }

  /// Who of those without a promise must be called from a queue next: urgent first, then in the order of joining.
  func first(in queue: DeskPlan.Queue.ID) -> Ticket? {
    func rank(_ place: Place) -> (Int, Int64, Int) { (place.isUrgent ? 0 : 1, place.joinedAt, place.turn) }
    return waiting.filter { $0.value.line == .queue(queue) && !$0.value.isPromised }.min {
      rank($0.value) < rank($1.value)
    }?.key
  }
}
