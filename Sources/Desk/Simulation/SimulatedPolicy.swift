/// Who is called next on a simulated day: the desk's own rule, and others to hold it against, which exist here only.
package enum SimulatedPolicy: String, CaseIterable, Sendable {
  /// What the desk does.
  case callWindow = "call-window"
  case firstCome = "first-come"
  /// An appointment counts as having come 15 minutes before it did.
  case headStart = "head-start"
  /// Whoever has an appointment comes before everybody who walked in, however early.
  case strictPriority = "strict-priority"
  /// Of the counters that serve both, half for appointments, the others for those who walk in.
  case dedicated = "dedicated-counters"

  private static let privilege: Int64 = 15 * 60_000

  /// Whom a counter serves under `dedicated`.
  enum Duty {
    case appointments, walkIns, everybody
  }

  func next(among entries: [CallWindow.Entry], at now: Int64, duty: Duty) -> CallWindow.Entry? {
    if self == .callWindow { return CallWindow.next(among: entries, at: now) }
    if let urgent = entries.filter(\.isUrgent).min(by: { $0.joinedBefore($1) }) { return urgent }
    let promised = entries.filter { $0.promisedStart != nil }
    let others = entries.filter { $0.promisedStart == nil }
    switch self {
    case .callWindow, .firstCome: return entries.min { $0.joinedBefore($1) }
    case .headStart: return entries.min { (Self.claim($0), $0.order) < (Self.claim($1), $1.order) }
    case .strictPriority: return promised.min { $0.readyBefore($1) } ?? others.min { $0.joinedBefore($1) }
    case .dedicated:
      switch duty {
      case .appointments: return promised.min { $0.readyBefore($1) }
      case .walkIns: return others.min { $0.joinedBefore($1) }
      case .everybody: return entries.min { $0.joinedBefore($1) }
      }
    }
  }

  /// Of the counters that serve queues and calendars the first half is for appointments.
  static func duties(_ lines: [[Line]]) -> [Duty] {
    let mixed = lines.indices.filter { counter in
      lines[counter].contains(where: \.isCalendar) && !lines[counter].allSatisfy(\.isCalendar)
    }
    guard mixed.count > 1 else { return lines.map { _ in .everybody } }
    return lines.indices.map { counter in
      guard let place = mixed.firstIndex(of: counter) else { return .everybody }
      return place < mixed.count / 2 ? .appointments : .walkIns
    }
  }

  private static func claim(_ entry: CallWindow.Entry) -> Int64 {
    entry.promisedStart == nil ? entry.joinedAt : entry.joinedAt - privilege
  }
}
