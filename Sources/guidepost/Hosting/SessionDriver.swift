import Desk
import GuideGraph
import GuideSession
import Journal

/// Drives sessions against the journal, the desk and the actions of an organisation. What needs no person happens here.
final class SessionDriver {
  let book: SessionBook
  /// Nil where the host answers for queue and calendar itself.
  let desk: FrontDesk?
  let actions: ActionRunner?
  let now: @Sendable () -> Int64
  /// Who decides at this end.
  let actor: Event.Actor
  /// What `agent-name()` gives where no ticket says who serves.
  let agentName: String?

  init(
    book: SessionBook, desk: FrontDesk?, actions: ActionRunner?, now: @escaping @Sendable () -> Int64,
    actor: Event.Actor = .customer, agentName: String? = nil
  ) {
    self.book = book
    self.desk = desk
    self.actions = actions
    self.now = now
    self.actor = actor
    self.agentName = agentName
  }

  /// Carries a command out and everything that follows without a person.
  @discardableResult
  func take(
    _ command: GuideSession.Command, on kept: inout KeptSession, by actor: Event.Actor? = nil
  ) throws -> [Event] {
    var events = try book.take(command, on: &kept, by: actor ?? self.actor, at: now())
    events += try settle(&kept)
    return events
  }

  /// Answers facts, runs actions and passes closed or busy queues and full calendars, until a person is needed.
  @discardableResult
  func settle(_ kept: inout KeptSession) throws -> [Event] {
    var events: [Event] = []
    while let command = try ownAnswer(for: kept) {
      events += try book.take(command, on: &kept, by: .desk, at: now())
    }
    return events
  }

  /// What desk and actions say to what the session waits for; nil where a person or the host must.
  private func ownAnswer(for kept: KeptSession) throws -> GuideSession.Command? {
    switch kept.session.waiting {
    case .fact(let request):
      guard let desk else { return nil }
      let known = try book.store.read { try desk.fact(request, of: kept, at: self.now(), in: $0) }
      return .fact(known ?? (request.name == "agent-name" ? agentName.map { [$0] } : nil))
    case .action(let request): return actions.map { .action($0.run(request, isUndo: false)) }
    case .undo(let request): return actions.map { .action($0.run(request, isUndo: true)) }
    case .handoff(let request): return try standing(of: request)?.report.map { .handoff($0) }
    case .prompt, .confirm, .appointment, .message, .finished, .stuck: return nil
    }
  }

  /// Nil where the host owns the queues, or the customer waits in one already.
  func standing(of request: HandoffRequest) throws -> FrontDesk.Standing? {
    guard let desk, request.ticket == nil else { return nil }
    return try book.store.read { try desk.standing(of: request, at: self.now(), in: $0) }
  }
}

extension FrontDesk.Standing {
  /// What the session is told where nobody can join.
  fileprivate var report: GuideSession.Command.HandoffReport? {
    switch self {
    case .open: nil
    case .closed, .tooLate, .unknown: .closed
    case .busy: .busy
    }
  }
}

// MARK: - What a person decided

extension SessionDriver {
  /// Takes a ticket: the desk's and the session's events stand together or not at all. Throws `DeskRefusal`.
  func join(_ kept: inout KeptSession, withheld: [String] = [], callback: Bool = false) throws {
    guard let desk, case .handoff(let request) = kept.session.waiting else { return }
    let now = now()
    let id = kept.id
    let key = "\(id)/\(kept.version)/join"
    try book.write(&kept, at: now) { store, session in
      let state = try desk.perform(
        .joinQueue(
          .init(
            queue: .init(request.queue.text), session: SessionReference(id),
            priority: request.isUrgent ? .urgent : .normal,
            reason: request.reason.isEmpty ? nil : ReasonID(request.reason), wantsCallback: callback)),
        key: key, by: actor.rawValue, at: now, in: store)
      guard let visit = state.visits(of: SessionReference(id)).last else { return [] }
      let position = state.number(of: visit.ticket)
      var events = try session.take(
        .handoff(.queued(ticket: visit.ticket.description, position: position, withheld: withheld)), at: now, by: actor)
      if callback { events += try session.take(.handoff(.callback), at: now, by: actor) }
      return events
    }
  }

  /// Keeps the place and lets the customer go.
  func callBack(_ kept: inout KeptSession) throws {
    try change(&kept, .callback) { .requestCallback($0) }
  }

  func leaveQueue(_ kept: inout KeptSession) throws {
    try change(&kept, .left) { .leave($0) }
    try settle(&kept)
  }

  private func change(
    _ kept: inout KeptSession, _ report: GuideSession.Command.HandoffReport,
    _ action: (Ticket) -> DeskCommand.Action
  ) throws {
    guard let desk, case .handoff(let request) = kept.session.waiting,
      let ticket = request.ticket.flatMap({ Ticket($0) })
    else { return }
    let now = now()
    let id = kept.id
    let version = kept.version
    let action = action(ticket)
    try book.write(&kept, at: now) { store, session in
      try desk.perform(action, key: "\(id)/\(version)/\(report)", by: actor.rawValue, at: now, in: store)
      return try session.take(.handoff(report), at: now, by: actor)
    }
  }

  func place(of kept: KeptSession) throws -> QueuePlace? {
    guard let desk, case .handoff(let request) = kept.session.waiting, let ticket = request.ticket else { return nil }
    return try book.store.read { try desk.place(of: ticket, at: self.now(), in: $0) }
  }

  /// Whether what is left in an inbox can be read by anybody: the desk has it, and what is written is kept.
  func reachesSomebody(_ inbox: InboxID) -> Bool {
    !book.isForgetful && desk?.plan.inboxes[.init(inbox.text)] != nil
  }

  /// The words go to the vault, the desk hears that there are some.
  func leaveMessage(_ words: String, _ kept: inout KeptSession) throws {
    guard case .message(let request) = kept.session.waiting else { return }
    let now = now()
    let id = kept.id
    let version = kept.version
    let desk = desk
    try book.write(&kept, at: now) { store, session in
      let events = try session.take(.answer(.text(words)), at: now, by: actor)
      let number = events.lazy.flatMap(\.vaultTexts).first?.number ?? 0
      if let desk, desk.plan.inboxes[.init(request.inbox.text)] != nil {
        try desk.perform(
          .leaveMessage(MessageID("\(id)/\(number)"), inbox: .init(request.inbox.text), session: SessionReference(id)),
          key: "\(id)/\(version)/message", by: actor.rawValue, at: now, in: store)
      }
      return events
    }
    try settle(&kept)
  }
}
