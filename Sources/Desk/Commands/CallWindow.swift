/// Who is next: an appointment in time is never passed by somebody who walked in, and those are served in the order in
/// which they came. The rule sees entries only; the live desk, the estimates and the simulation all ask this one.
struct CallWindow {
  /// One who can be called.
  struct Entry: Hashable, Sendable {
    /// In which order tickets were drawn: tells those apart who came within one millisecond.
    let order: Int
    let isUrgent: Bool
    /// In milliseconds since 1970, as are all times here. For an appointment the check-in.
    let joinedAt: Int64
    /// Of an appointment whose promise holds.
    let promisedStart: Int64?
    /// How long before its start an appointment comes before walk-ins.
    let lead: Int64

    func joinedBefore(_ other: Self) -> Bool { (joinedAt, order) < (other.joinedAt, other.order) }

    /// When start and customer are both there.
    func readyBefore(_ other: Self) -> Bool { (readyAt, order) < (other.readyAt, other.order) }

    func startsBefore(_ other: Self) -> Bool {
      (promisedStart ?? 0, order) < (other.promisedStart ?? 0, other.order)
    }

    private var readyAt: Int64 { max(promisedStart ?? 0, joinedAt) }
  }

  /// Somebody who walked in and waited this long gives way no more to an appointment that has not begun yet.
  static let overdue: Int64 = 45 * 60_000

  private let now: Int64
  private var urgent: Entry?
  /// Of the appointments that have begun, the one ready first.
  private var due: Entry?
  /// Of those about to begin, the soonest.
  private var soon: Entry?
  /// Of all that have not begun, the soonest.
  private var early: Entry?
  private var walkIn: Entry?

  static func next(among entries: some Sequence<Entry>, at now: Int64) -> Entry? {
    var window = CallWindow(now: now)
    for entry in entries { window.see(entry) }
    return window.choice
  }

  init(now: Int64) { self.now = now }

  mutating func see(_ entry: Entry) {
    if entry.isUrgent {
      if urgent.map(entry.joinedBefore) ?? true { urgent = entry }
    } else if let start = entry.promisedStart {
      see(entry, startingAt: start)
    } else if walkIn.map(entry.joinedBefore) ?? true {
      walkIn = entry
    }
  }

  private mutating func see(_ entry: Entry, startingAt start: Int64) {
    if now >= start {
      if due.map(entry.readyBefore) ?? true { due = entry }
      return
    }
    if early.map(entry.startsBefore) ?? true { early = entry }
    // Services differ in lead: the soonest of all need not be one that may go first already.
    if now >= start - entry.lead, soon.map(entry.startsBefore) ?? true { soon = entry }
  }

  /// The next among those seen.
  var choice: Entry? {
    if let first = urgent ?? due { return first }
    let isOverdue = walkIn.map { now - $0.joinedAt >= Self.overdue } ?? false
    if let soon, !isOverdue { return soon }
    // With nobody else there, those who came early need not wait for their time.
    return walkIn ?? early
  }
}

extension CallWindow.Entry {
  init(_ visit: Visit, lead: Int64) {
    self.init(
      order: visit.order, isUrgent: visit.priority == .urgent, joinedAt: visit.joinedAt,
      promisedStart: visit.promisedStart, lead: lead)
  }
}
