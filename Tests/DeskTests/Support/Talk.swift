import Testing

@testable import Desk

/// A desk, a clock and the commands of a test, so that it reads as a transcript.
struct Talk {
  var state = DeskState()
  var plan = Samples.plan
  /// Monday morning in London.
  var now = utc("2026-11-23T09:00")
  var events: [DeskEvent] = []
  private var keys = 0

  init(plan: DeskPlan = Samples.plan, now: Int64 = utc("2026-11-23T09:00")) {
    self.plan = plan
    self.now = now
  }

  /// What became of it: `visit-joined B-001`, or the words of the refusal.
  @discardableResult
  mutating func `do`(_ action: DeskCommand.Action, after wait: Int64 = 0, key: DeskKey? = nil) -> String {
    now += wait
    keys += 1
    let command = DeskCommand(key: key ?? DeskKey("k\(keys)"), action)
    do {
      let fresh = try state.decide(command, under: plan, at: now)
      events += fresh
      for event in fresh { state.apply(event) }
      return state.event(for: command.key)?.words ?? "nothing"
    } catch {
      return error.text
    }
  }

  /// Lets time pass and its consequences happen.
  mutating func wait(_ time: Int64) -> [String] {
    now += time
    let fresh = state.due(under: plan, at: now)
    events += fresh
    for event in fresh { state.apply(event) }
    return fresh.map(\.words)
  }

  @discardableResult
  mutating func join(_ queue: DeskPlan.Queue.ID, _ session: SessionReference, _ priority: Priority = .normal) -> Ticket
  {
    let words = self.do(.joinQueue(DeskCommand.JoinQueue(queue: queue, session: session, priority: priority)))
    guard let ticket = words.split(separator: " ").last.flatMap({ Ticket(String($0)) }) else {
      Issue.record("\(session) could not join: \(words)")
      return Ticket(series: "?", number: 0)
    }
    return ticket
  }

  mutating func next(at station: Station = .queue("broadband-care"), by agent: AgentID = "ann") -> String {
    self.do(.call(at: station, agent: agent))
  }
}

extension DeskEvent {
  /// The type and what it is about.
  var words: String {
    switch change {
    case .visitJoined(let change): "\(type) \(change.ticket)"
    case .callbackRequested(let change), .visitLeft(let change), .visitRecalled(let change),
      .visitRequeued(let change), .visitMissed(let change):
      "\(type) \(change.ticket)"
    case .counterChanged(let change): "\(type) \(change.counter) \(change.standing.words)"
    case .visitCalled(let change): "\(type) \(change.ticket)"
    case .visitParked(let change): "\(type) \(change.ticket)"
    case .visitTransferred(let change): "\(type) \(change.ticket) to \(change.queue)"
    case .serviceStarted(let change): "\(type) \(change.ticket)"
    case .serviceFinished(let change): "\(type) \(change.ticket)"
    case .slotHeld(let change): "\(type) \(change.time.local)"
    case .holdReleased(let change), .holdExpired(let change): "\(type) of \(change.session)"
    case .appointmentBooked(let change): "\(type) \(change.reference) \(change.time.local)"
    case .appointmentChanged(let change): "\(type) \(change.reference) \(change.time.local)"
    case .appointmentCancelled(let change), .appointmentMissed(let change): "\(type) \(change.reference)"
    case .appointmentArrived(let change): "\(type) \(change.ticket)\(change.isLapsed ? " late" : "")"
    case .appointmentResolved(let change): "\(type) \(change.reference) \(change.time.local)"
    case .waitlistJoined(let change): "\(type) \(change.reference)"
    case .waitlistOffered(let change): "\(type) \(change.reference) \(change.time.local)"
    case .waitlistPassed(let change), .waitlistLeft(let change): "\(type) \(change.reference)"
    case .messageLeft(let change): "\(type) \(change.message)"
    case .messageTaken(let change): "\(type) \(change.message)"
    case .messageClosed(let change): "\(type) \(change.message)"
    }
  }
}
