import GuideGraph
import GuideSession

/// What an agent reads before saying hello: where the customer comes from, what was told and tried, and where it stuck.
struct IntakeText {
  let lines: [String]

  init(_ session: Session) { self.init(session, session.intake) }

  init(_ session: Session, _ packet: Packet) {
    let identity = packet.established.contains("identity") ? "verified" : "NOT verified"
    let from = session.state.start?.channel == .agent ? "From a colleague" : "From self-service"
    var lines = ["\(from): \(packet.title) \(packet.version). Identity: \(identity)."]
    lines += packet.answers.map { "Told us: \($0.question): \($0.answer)" }
    if !session.state.withheld.isEmpty { lines.append("Some answers were kept back by the customer.") }
    if !packet.tried.isEmpty { lines.append("Tried: \(packet.tried.map(\.text).joined(separator: ", "))") }
    if let stuck = packet.stuckAt {
      lines.append("Stuck at: \"\(stuck)\"" + (packet.unmatched.last.map { ", typed: \"\($0)\"" } ?? ""))
    }
    if let next = session.goesOnAt { lines.append("Goes on: \(next)") }
    lines += packet.notes.map { "Note: \($0)" }
    self.lines = lines
  }
}

extension Session {
  /// Where an agent who takes over finds the walk: the hand-off's `resume` step, else the open question.
  fileprivate var goesOnAt: String? {
    guard case .handoff(let handoff)? = library.step(state.journey.key) else { return nil }
    guard let next = handoff.resume?.step, !next.isMissing, let guide = library[state.journey.key.guide] else {
      return "the guide ends here; what follows is yours"
    }
    let step = guide[next]
    return "\(step.heading.id): \(step.heading.title ?? step.heading.id.text)"
  }
}
