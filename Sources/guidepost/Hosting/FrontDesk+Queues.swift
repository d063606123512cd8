import Desk
import GuideGraph
import GuideSession
import Journal

extension FrontDesk {
  /// Whether somebody can join a queue now.
  enum Standing {
    /// Where the wait is long, `elsewhere` is what would be faster, in words, and `times` are the next that can be booked.
    case open(waiting: Int, wait: QuotedWait, elsewhere: [String] = [], times: [OfferedSlot] = [])
    /// `opens`: "Monday at 08:00 (London time)"; nil where nobody knows.
    case closed(opens: String?)
    case busy(waitMinutes: ClosedRange<Int>)
    /// People leave before the turn is likely to come: `closes` as `opens` above.
    case tooLate(closes: String)
    /// The desk document has no such queue.
    case unknown
  }

  func standing(of request: HandoffRequest, at now: Int64, in store: any StoreSnapshot) throws -> Standing {
    let id = DeskPlan.Queue.ID(request.queue.text)
    let state = try current(in: store)
    guard let queue = plan.queues[id], let status = state.queueStatus(id, under: plan, at: now) else { return .unknown }
    guard status.isOpen else { return .closed(opens: status.turnWords) }
    let isOverLimit = request.busyOver.map { status.isBusy(over: $0) } ?? false
    guard !status.isFull, !isOverLimit || request.isUrgent else { return .busy(waitMinutes: status.wait.minutes) }
    switch state.advice(joining: queue, under: plan, at: now, priority: request.isUrgent ? .urgent : .normal) {
    case .join(let wait):
      return .open(waiting: status.waiting, wait: try quoted(wait, at: id, at: now, in: store))
    case .offer(let wait, let elsewhere, let times):
      return .open(
        waiting: status.waiting, wait: try quoted(wait, at: id, at: now, in: store), elsewhere: elsewhere.map(words),
        times: times.map(offered))
    case .tooLate: return .tooLate(closes: status.turnWords ?? "soon")
    }
  }

  /// `High Street shop: about 20 minutes with the way there`.
  func words(_ choice: BranchChoice) -> String {
    let name = choice.branch.flatMap { plan.branches[$0]?.name } ?? plan.queues[choice.queue]?.name ?? choice.queue.text
    return "\(name): \(choice.total.minutes.words)" + (choice.travel > 0 ? " with the way there" : "")
  }

  func place(of ticket: String, at now: Int64, in store: any StoreSnapshot) throws -> QueuePlace {
    let state = try current(in: store)
    guard let ticket = Ticket(ticket), let visit = state.visit(ticket) else {
      return QueuePlace(stage: .gone, position: nil, wait: nil)
    }
    switch visit.stage {
    case .waiting, .parked:
      let position = state.position(of: ticket, under: plan, at: now)
      let wait = try position.map { try quoted($0.wait, at: $0.queue, at: now, in: store) }
      return QueuePlace(stage: .waiting, position: position?.number, wait: wait)
    case .called: return QueuePlace(stage: .called, position: nil, wait: nil)
    case .served, .finished: return QueuePlace(stage: .served, position: nil, wait: nil)
    case .left, .missed: return QueuePlace(stage: .gone, position: nil, wait: nil)
    }
  }

  /// Times that somebody who waits long can book instead.
  func timesInstead(of ticket: String, at now: Int64, in store: any StoreSnapshot) throws -> [OfferedSlot] {
    guard let ticket = Ticket(ticket) else { return [] }
    return try current(in: store).timesInstead(of: ticket, under: plan, at: now).map(offered)
  }

  /// What an expression asks of the desk, as canonical text; nil where the desk does not know.
  func fact(_ request: FactRequest, of kept: KeptSession, at now: Int64, in store: any StoreSnapshot) throws
    -> [String]?
  {
    let state = try current(in: store)
    let visit = state.visits(of: SessionReference(kept.id)).last
    switch request.name {
    case "is-open":
      let status = state.queueStatus(DeskPlan.Queue.ID(request.argument ?? ""), under: plan, at: now)
      return [String(status?.isOpen ?? false)]
    case "wait-minutes":
      let status = state.queueStatus(DeskPlan.Queue.ID(request.argument ?? ""), under: plan, at: now)
      return status.map { [String($0.wait.minutes.upperBound)] }
    case "ticket": return visit.map { [$0.ticket.description] }
    case "position": return visit.flatMap { state.number(of: $0.ticket) }.map { [String($0)] }
    case "agent-name":
      if case .served(let agent, _, _)? = visit?.stage { return [agent.text] }
      return nil
    default: return nil
    }
  }
}
