extension DeskState {
  /// How long visits that are over are still known, and the keys of commands, so that one whose answer was lost can be
  /// sent again. In milliseconds.
  package static let shortMemory: Int64 = 2 * WeeklyHours.day
  /// The same for appointments, messages and wishes that are over.
  package static let longMemory: Int64 = 30 * WeeklyHours.day

  /// The first event of each day lets go of what has been over for long. It is part of the fold, so that everybody who
  /// has read the same events knows the same, whatever they began from.
  mutating func forgetDaily(at now: Int64) {
    let day = now / WeeklyHours.day
    guard day != tidiedOn else { return }
    tidiedOn = day
    forget(visitsBefore: now - Self.shortMemory, bookingsBefore: now - Self.longMemory)
  }

  /// Without what was over before these instants. What is open, and the numbers already given, stay whatever their age.
  /// A command that comes again after its receipt went is a new one.
  mutating func forget(visitsBefore horizon: Int64, bookingsBefore far: Int64) {
    receipts = receipts.filter { $0.value.at >= horizon }
    visits = visits.filter { $0.value.isOpen || $0.value.endedAt >= horizon }
    appointments = appointments.filter { max($0.value.time.end, $0.value.changedAt) >= far }
    messages = messages.filter { $0.value.closedAt ?? .max >= far }
    waitlist = waitlist.filter { $0.value.isOpen || $0.value.joinedAt >= far }
    books = books.mapValues { book in book.keeping { appointments[$0] != nil } }
  }
}

extension Visit {
  /// When it was over; the last moment there is for one that is not.
  fileprivate var endedAt: Int64 {
    switch stage {
    case .waiting, .called, .parked, .served: .max
    case .finished(_, let at), .left(let at), .missed(let at): at
    }
  }
}

extension Message {
  fileprivate var closedAt: Int64? {
    if case .closed(_, let at) = stage { return at }
    return nil
  }
}
