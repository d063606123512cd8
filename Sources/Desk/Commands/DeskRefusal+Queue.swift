extension DeskRefusal {
  static func unknown<Owner>(_ reason: Reason, _ kind: String, _ id: DeskID<Owner>) -> Self {
    DeskRefusal(reason, "There is no \(kind) \"\(id)\" here.")
  }

  static func unknownTicket(_ ticket: Ticket) -> Self {
    DeskRefusal(.unknownTicket, "There is no ticket \(ticket). Please check the letters and the number.")
  }

  static func closed(_ queue: DeskPlan.Queue, reopens: Int64?, hours: WeeklyHours?, now: Int64) -> Self {
    guard let reopens, let hours else {
      return DeskRefusal(.closed(reopens: nil), "\(queue.name) is closed, and no day is known when it opens again.")
    }
    let when = hours.words(for: reopens, seenFrom: now)
    return DeskRefusal(.closed(reopens: reopens), "\(queue.name) is closed now. It opens again \(when).")
  }

  static func full(_ queue: DeskPlan.Queue, limit: Int) -> Self {
    let people = limit == 1 ? "1 person is" : "\(limit) people are"
    return DeskRefusal(
      .full(limit: limit),
      "\(queue.name) takes nobody else just now: \(people) waiting. Please try again a little later.")
  }

  static func tooLate(_ queue: DeskPlan.Queue, closes words: String, _ closes: Int64) -> Self {
    DeskRefusal(
      .tooLate(closes: closes),
      "\(queue.name) closes \(words), and your turn would hardly come before that. Please try again when it opens.")
  }

  static func alreadyWaiting(_ ticket: Ticket, in queue: DeskPlan.Queue) -> Self {
    DeskRefusal(.alreadyWaiting(ticket), "You are waiting for \(queue.name) already. Your ticket is \(ticket).")
  }

  static func alreadyCallback(_ visit: Visit) -> Self {
    DeskRefusal(.alreadyCallback, "We have noted already that ticket \(visit.ticket) wants a call back.")
  }

  static let nobodyWaiting = DeskRefusal(.nobodyWaiting, "Nobody is waiting.")

  static let keyReused = DeskRefusal(
    .keyReused, "This request repeats the key of another one. Please send it again with a key of its own.")

  /// For a visit that is past waiting; says where it is.
  static func notWaiting(_ visit: Visit) -> Self {
    let ticket = visit.ticket
    switch visit.stage {
    case .waiting: return DeskRefusal(.notCalled, "Ticket \(ticket) is still waiting and has not been called.")
    case .called: return DeskRefusal(.alreadyCalled, "Ticket \(ticket) has just been called.")
    case .parked: return DeskRefusal(.notWaiting, "Ticket \(ticket) was called and is kept for a short while.")
    case .served: return DeskRefusal(.alreadyServed, "Ticket \(ticket) is being served.")
    case .finished: return DeskRefusal(.alreadyServed, "Ticket \(ticket) has been served.")
    case .left: return DeskRefusal(.alreadyLeft, "Ticket \(ticket) has left the queue. Please join again.")
    case .missed: return missed(visit)
    }
  }

  static func missed(_ visit: Visit) -> Self {
    DeskRefusal(
      .alreadyMissed, "Ticket \(visit.ticket) was called and nobody came, so its place is gone. Please join again.")
  }

  /// For a step that needs a called visit.
  static func notCalled(_ visit: Visit) -> Self {
    if case .parked = visit.stage {
      return DeskRefusal(.notCalled, "Ticket \(visit.ticket) is parked. Put it back in the line first.")
    }
    return notWaiting(visit)
  }

  static func calledByOther(_ visit: Visit) -> Self {
    DeskRefusal(.alreadyCalled, "Somebody else has called ticket \(visit.ticket).")
  }

  static func notServed(_ visit: Visit) -> Self {
    switch visit.stage {
    case .waiting, .called, .parked:
      DeskRefusal(.notServed, "Ticket \(visit.ticket) is not being served yet. Start serving it first.")
    case .served, .finished, .left, .missed: notWaiting(visit)
    }
  }
}
