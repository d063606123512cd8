extension Ruling {
  func serve(
    _ ticket: Ticket, by agent: AgentID, at counter: DeskPlan.Counter.ID?
  ) throws(DeskRefusal) -> DeskEvent.Change {
    if let counter, plan.counters[counter] == nil { throw .unknown(.unknownCounter, "counter", counter) }
    let visit = try visit(ticket)
    switch visit.stage {
    case .called(let call):
      guard call.agent == agent else { throw .calledByOther(visit) }
      let counter = counter ?? call.station.counter
      return .serviceStarted(DeskEvent.ServiceStarted(ticket: ticket, agent: agent, counter: counter))
    // An agent may pick somebody out of the line.
    case .waiting, .parked: break
    case .served, .finished, .left, .missed: throw .notWaiting(visit)
    }
    return .serviceStarted(DeskEvent.ServiceStarted(ticket: ticket, agent: agent, counter: counter))
  }

  func finish(_ ticket: Ticket, with disposition: DispositionCode?) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    guard case .served = visit.stage else { throw .notServed(visit) }
    return .serviceFinished(DeskEvent.ServiceFinished(ticket: ticket, disposition: disposition))
  }

  /// To a queue with people in it. Its limit is for those who come; this one has waited already.
  func transfer(_ ticket: Ticket, to id: DeskPlan.Queue.ID) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    guard visit.isOpen else { throw .notWaiting(visit) }
    let queue = try queue(id)
    guard visit.line != .queue(id) || !visit.isWaiting else { throw .alreadyWaiting(ticket, in: queue) }
    try mustBeOpen(queue)
    return .visitTransferred(DeskEvent.VisitTransferred(ticket: ticket, queue: id))
  }
}
