extension DeskState {
  mutating func join(_ change: DeskEvent.VisitJoined, at now: Int64) {
    experience.joining[.queue(change.queue), default: Pace()].count(at: now)
    admit(
      Visit(
        ticket: change.ticket, session: change.session, line: .queue(change.queue), party: change.party,
        priority: change.priority, reason: change.reason, wantsCallback: change.wantsCallback,
        isRemote: change.isRemote, booking: nil, promisedStart: nil, joinedAt: now, order: drawn, stage: .waiting))
  }

  mutating func admit(_ visit: Visit) {
    drawn += 1
    series[visit.line, default: Series(letters: visit.ticket.series)].last = visit.ticket.number
    visits[visit.ticket] = visit
    openVisits[visit.session, default: []].append(visit.ticket)
    enter(visit)
  }

  mutating func call(_ change: DeskEvent.VisitCalled, at now: Int64) {
    move(change.ticket, to: .called(Visit.Call(station: change.station, agent: change.agent, at: now, lastAt: now)))
  }

  mutating func recall(_ ticket: Ticket, at now: Int64) {
    guard case .called(var call) = visits[ticket]?.stage else { return }
    call.recalls += 1
    call.lastAt = now
    visits[ticket]?.stage = .called(call)
  }

  mutating func serve(_ change: DeskEvent.ServiceStarted, at now: Int64) {
    if visits[change.ticket]?.answeredAt == nil { visits[change.ticket]?.answeredAt = now }
    move(change.ticket, to: .served(by: change.agent, counter: change.counter, since: now))
  }

  mutating func transfer(_ change: DeskEvent.VisitTransferred) {
    guard let visit = visits[change.ticket] else { return }
    exit(visit)
    visits[change.ticket]?.line = .queue(change.queue)
    move(change.ticket, to: .waiting)
  }

  /// Into or out of the line as the stage asks; `joinedAt` decides the place.
  mutating func move(_ ticket: Ticket, to stage: Visit.Stage) {
    guard var visit = visits[ticket] else { return }
    exit(visit)
    visit.stage = stage
    visits[ticket] = visit
    if visit.isWaiting { enter(visit) }
  }

  mutating func close(_ ticket: Ticket, as stage: Visit.Stage) {
    move(ticket, to: stage)
    guard let session = visits[ticket]?.session else { return }
    openVisits[session]?.removeAll { $0 == ticket }
    if openVisits[session]?.isEmpty == true { openVisits[session] = nil }
  }

  private mutating func enter(_ visit: Visit) {
    let line = waiting[visit.line] ?? []
    let place = line.lastIndex { visits[$0].map { $0.isBefore(visit) } ?? true }.map { $0 + 1 } ?? 0
    waiting[visit.line, default: []].insert(visit.ticket, at: place)
  }

  private mutating func exit(_ visit: Visit) {
    waiting[visit.line]?.removeAll { $0 == visit.ticket }
    if waiting[visit.line]?.isEmpty == true { waiting[visit.line] = nil }
  }
}
