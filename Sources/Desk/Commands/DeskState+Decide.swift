extension DeskState {
  /// What the command brings about: one event, or none when its key has been seen before, in which case `event(for:)`
  /// tells what it brought about then. `now` is in milliseconds since 1970.
  package func decide(
    _ command: DeskCommand, under plan: DeskPlan, at now: Int64
  ) throws(DeskRefusal) -> [DeskEvent] {
    if let earlier = event(for: command.key) {
      guard command.action.isRepeated(by: earlier.change) else { throw .keyReused }
      return []
    }
    let change = try Ruling(state: self, plan: plan, now: now).change(for: command.action)
    return [DeskEvent(at: now, key: command.key, change)]
  }

  /// Decides and applies. Gives the command's event, which for a repetition is the one of the first time.
  @discardableResult
  package mutating func carryOut(
    _ command: DeskCommand, under plan: DeskPlan, at now: Int64
  ) throws(DeskRefusal) -> DeskEvent {
    for event in try decide(command, under: plan, at: now) { apply(event) }
    guard let event = event(for: command.key) else { preconditionFailure("a command that succeeds is an event") }
    return event
  }
}

/// One look at the desk, to say what a command may do.
struct Ruling {
  let state: DeskState
  let plan: DeskPlan
  let now: Int64

  func change(for action: DeskCommand.Action) throws(DeskRefusal) -> DeskEvent.Change {
    switch action {
    case .joinQueue(let wish): try join(wish)
    case .requestCallback(let ticket): try requestCallback(ticket)
    case .leave(let ticket): try leave(ticket)
    case .call(let station, let agent): try call(at: station, by: agent)
    case .recall(let ticket): try recall(ticket)
    case .park(let ticket): try park(ticket)
    case .miss(let ticket): try miss(ticket)
    case .requeue(let ticket): try requeue(ticket)
    case .serve(let ticket, let agent, let counter): try serve(ticket, by: agent, at: counter)
    case .finish(let ticket, let disposition): try finish(ticket, with: disposition)
    case .transfer(let ticket, let queue): try transfer(ticket, to: queue)
    case .setCounter(let counter, let standing, let agent): try set(counter, standing, by: agent)
    case .hold(let slot, let session, let until): try hold(slot, for: session, until: until)
    case .release(let session): try release(session)
    case .book(let slot, let reference, let session): try book(slot, as: reference, for: session)
    case .change(let reference, let slot, let holder): try change(reference, to: slot, heldBy: holder)
    case .cancel(let reference): try cancel(reference)
    case .checkIn(let reference): try checkIn(reference)
    case .joinWaitlist(let wish): try joinWaitlist(wish)
    case .acceptOffer(let reference): try acceptOffer(of: reference)
    case .declineOffer(let reference): try declineOffer(of: reference)
    case .leaveWaitlist(let reference): try leaveWaitlist(reference)
    case .leaveMessage(let message, let inbox, let session): try leave(message, in: inbox, by: session)
    case .takeMessage(let message, let agent): try take(message, by: agent)
    case .closeMessage(let message, let disposition): try close(message, with: disposition)
    }
  }
}
