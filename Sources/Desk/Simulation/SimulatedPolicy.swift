/// Who is called next on a simulated day: the desk's own rule, and others to hold it against, which exist here only.
package enum SimulatedPolicy: String, CaseIterable, Sendable {
  /// What the desk does.
  case callWindow = "call-window"
  case firstCome = "first-come"
  /// An appointment counts as having come 15 minutes before it did.
  case headStart = "head-start"
  /// Whoever has an appointment comes before everybody who walked in, however early.
  case strictPriority = "strict-priority"
  /// Half of the counters for appointments, the others for those who walk in.
  case dedicated = "dedicated-counters"

  private static let privilege: Int64 = 15 * 60_000

  func next(among entries: [CallWindow.Entry], at now: Int64, by counter: Int, of counters: Int) -> CallWindow.Entry? {
    if self == .callWindow { return CallWindow.next(among: entries, at: now) }
    if let urgent = entries.filter(\.isUrgent).min(by: { $0.joinedBefore($1) }) { return urgent }
    let promised = entries.filter { $0.promisedStart != nil }
    let others = entries.filter { $0.promisedStart == nil }
    switch self {
    case .callWindow, .firstCome: return entries.min { $0.joinedBefore($1) }
    case .headStart: return entries.min { (Self.claim($0), $0.order) < (Self.claim($1), $1.order) }
    case .strictPriority: return promised.min { $0.readyBefore($1) } ?? others.min { $0.joinedBefore($1) }
    case .dedicated:
      return counter < counters / 2 ? promised.min { $0.readyBefore($1) } : others.min { $0.joinedBefore($1) }
    }
  }

  private static func claim(_ entry: CallWindow.Entry) -> Int64 {
    entry.promisedStart == nil ? entry.joinedAt : entry.joinedAt - privilege
  }
}
