/// Who is next: an appointment in time is never passed by somebody who walked in, and those are served in the order in
/// which they came. The rule sees entries only, so that another one can take its place.
struct CallWindow {
  /// One who can be called.
  struct Entry: Hashable, Sendable {
    let ticket: Ticket
    let isUrgent: Bool
    /// In milliseconds since 1970, as are all times here. For an appointment the check-in.
    let joinedAt: Int64
    let order: Int
    /// Of an appointment whose promise holds.
    let promisedStart: Int64?
    /// How long before its start an appointment comes before walk-ins.
    let lead: Int64

    fileprivate func joinedBefore(_ other: Self) -> Bool { (joinedAt, order) < (other.joinedAt, other.order) }

    /// When start and customer are both there.
    fileprivate func readyBefore(_ other: Self) -> Bool {
      (max(promisedStart ?? 0, joinedAt), order) < (max(other.promisedStart ?? 0, other.joinedAt), other.order)
    }

    fileprivate func startsBefore(_ other: Self) -> Bool {
      (promisedStart ?? 0, order) < (other.promisedStart ?? 0, other.order)
    }
  }

  /// Somebody who walked in and waited this long gives way no more to an appointment that has not begun yet.
  static let overdue: Int64 = 45 * 60_000

  static func next(among entries: [Entry], at now: Int64) -> Ticket? {
    if let urgent = entries.filter(\.isUrgent).min(by: { $0.joinedBefore($1) }) { return urgent.ticket }
    let promised = entries.filter { $0.promisedStart != nil }
    let due = promised.filter { now >= $0.promisedStart ?? 0 }
    if let first = due.min(by: { $0.readyBefore($1) }) { return first.ticket }
    let soon = promised.filter { now >= ($0.promisedStart ?? 0) - $0.lead }
    let walkIn = entries.filter { $0.promisedStart == nil }.min { $0.joinedBefore($1) }
    let isOverdue = walkIn.map { now - $0.joinedAt >= overdue } ?? false
    if !isOverdue, let first = soon.min(by: { $0.startsBefore($1) }) { return first.ticket }
    // With nobody else there, those who came early need not wait for their time.
    return (walkIn ?? promised.min { $0.startsBefore($1) })?.ticket
  }
}

extension CallWindow.Entry {
  init(_ visit: Visit, lead: Int64) {
    self.init(
      ticket: visit.ticket, isUrgent: visit.priority == .urgent, joinedAt: visit.joinedAt, order: visit.order,
      promisedStart: visit.promisedStart, lead: lead)
  }
}
