import Desk
import GuideGraph
import GuideSession
import Journal

/// One who waits, on one line: who, how long, what about, and how much was told already.
struct WaitingLine {
  let words: String

  /// `about`: what the session tells, nil where no conversation belongs to the ticket. `now`: milliseconds since 1970.
  init(_ visit: Visit, about: String?, plan: DeskPlan, at now: Int64) {
    var parts = ["\(visit.ticket), \(CallHeading.time(now - visit.joinedAt)): \(about ?? Self.line(visit, plan))"]
    if visit.priority == .urgent { parts.append("URGENT") }
    if visit.wantsCallback { parts.append("CALL BACK") }
    if let start = visit.promisedStart { parts.append(Self.appointment(start, visit, plan, at: now)) }
    if case .parked = visit.stage { parts.append("parked") }
    words = parts.joined(separator: ", ")
  }

  private static func line(_ visit: Visit, _ plan: DeskPlan) -> String {
    switch visit.line {
    case .queue(let id): plan.queues[id]?.name ?? "queue \(id), which the desk document has no more"
    case .calendar(let id): plan.calendars[id]?.name ?? "calendar \(id), which the desk document has no more"
    }
  }

  private static func appointment(_ start: Int64, _ visit: Visit, _ plan: DeskPlan, at now: Int64) -> String {
    var zone = "UTC"
    if case .calendar(let id) = visit.line, let calendar = plan.calendars[id] {
      zone = plan.branches[calendar.branch]?.zone ?? zone
    }
    let late = now - start
    let clock = FrontDesk.iso(start, zone: zone).dropFirst(11).prefix(5)
    return "appointment at \(clock)" + (late >= 60_000 ? ", \(CallHeading.time(late)) LATE" : "")
  }

  /// "My broadband is not working, 4 answers, asked for a person, not understood 3 times".
  static func about(_ session: Session) -> String {
    let packet = session.intake
    var parts = [packet.title]
    if session.state.start?.channel == .agent { parts.append("from a colleague") }
    if !packet.answers.isEmpty { parts.append("\(packet.answers.count) answer\(packet.answers.count == 1 ? "" : "s")") }
    if let asker = session.asker { parts.append(asker) }
    let misses = session.state.unmatched.count
    if misses > 0 { parts.append("not understood \(misses == 1 ? "once" : "\(misses) times")") }
    let unread = session.unseen(by: .agent).count
    if unread > 0 { parts.append("\(unread) message\(unread == 1 ? "" : "s")") }
    return parts.joined(separator: ", ")
  }
}

extension Session {
  /// Why the customer waits for a person, where the guide did not plan it.
  fileprivate var asker: String? {
    guard case .queued(_, _, let by) = state.journey.place else { return nil }
    switch by {
    case .customer: return "asked for a person"
    case .noMatch: return "was not understood"
    case .failure: return "the guide failed"
    case .guide: return nil
    }
  }
}
