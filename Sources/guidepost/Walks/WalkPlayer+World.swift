import GuideGraph
import GuideSession

extension WalkPlayer {
  mutating func carryOut(_ request: ActionRequest) throws(Misuse) -> WalkEnding? {
    let result = supplies.actions.take(request.name.text) ?? .done(nil)
    switch result {
    case .done(let value):
      transcript.append(.world("action \(request.name) is done" + (value.map { ": \($0)" } ?? "")))
      try take(.action(.done(value)), by: .desk)
    case .failed:
      transcript.append(.world("action \(request.name) fails"))
      try take(.action(.failed("the walk says so")), by: .desk)
    }
    return nil
  }

  mutating func handOff(_ request: HandoffRequest) throws(Misuse) -> WalkEnding? {
    transcript.append(.guide(walk.channel == .agent ? request.say ?? request.text : request.text))
    let queue = supplies.queues.look(request.queue.text) ?? .standard
    switch standing(of: queue, for: request) {
    case .closed:
      transcript.append(.world("queue \(request.queue) is closed"))
      try take(.handoff(.closed), by: .desk)
    case .busy:
      transcript.append(.world("queue \(request.queue) is busy"))
      try take(.handoff(.busy), by: .desk)
    case .open: return try join(queue, request)
    }
    return nil
  }

  /// As the desk sees it: a wait beyond what the guide allows is busy, except for what is urgent.
  private func standing(of queue: Walk.Queue, for request: HandoffRequest) -> Walk.Queue.State {
    guard queue.state == .open, let over = request.busyOver, !request.isUrgent else { return queue.state }
    return Int64(queue.wait) * 60_000 > over ? .busy : .open
  }

  private mutating func join(_ queue: Walk.Queue, _ request: HandoffRequest) throws(Misuse) -> WalkEnding? {
    let result = supplies.handoffs.take(request.step.step.text) ?? .served
    guard result != .declined else {
      transcript.append(.you("no, thank you"))
      try take(.handoff(.declined), by: person)
      return nil
    }
    joined = request.queue
    try take(.handoff(.queued(ticket: "W1", position: queue.position, withheld: [])), by: .desk)
    switch result {
    case .served:
      transcript.append(.world("a colleague of queue \(request.queue) takes over"))
      isServed = true
      try take(.handoff(.served), by: .desk)
    case .left, .declined:
      transcript.append(.world("the customer leaves queue \(request.queue)"))
      joined = nil
      try take(.handoff(.left), by: person)
    case .callback:
      transcript.append(.world("queue \(request.queue) will call back"))
      try take(.handoff(.callback), by: person)
      return .reached(request.step, .handedOff)
    }
    return nil
  }

  mutating func book(_ request: AppointmentRequest) throws(Misuse) -> WalkEnding? {
    if let text = walk.channel == .agent ? request.say ?? request.text : request.text {
      transcript.append(.guide(text))
    }
    switch supplies.services.look(request.service.text) ?? .available {
    case .unavailable:
      transcript.append(.world("service \(request.service) has no free time"))
      try take(.appointment(.unavailable), by: .desk)
    case .failed:
      transcript.append(.world("service \(request.service) fails"))
      try take(.appointment(.failed("the walk says so")), by: .desk)
    case .available: try appoint(request)
    }
    return nil
  }

  private mutating func appoint(_ request: AppointmentRequest) throws(Misuse) {
    let result = supplies.appointments.take(request.step.step.text) ?? .booked(slot: 1)
    guard case .booked(let number) = result, let report = report(of: number, request) else {
      transcript.append(.you("no, thank you"))
      return try take(.appointment(.declined), by: person)
    }
    transcript.append(.world(report.words))
    try take(.appointment(report.command), by: .desk)
  }

  private func report(
    of number: Int, _ request: AppointmentRequest
  ) -> (words: String, command: GuideSession.Command.AppointmentReport)? {
    let reference = request.reference ?? "WALK-\(events.count)"
    let slots = WalkSlots(now: walk.at, zone: zone)
    guard let booking = slots.booking(number, of: request.service, reference: reference) else { return nil }
    return switch request.task {
    case "change": ("\(request.service) is moved to \(booking.start)", .changed(booking))
    case "cancel": ("\(request.service) is cancelled", .cancelled(booking))
    case "check-in": ("\(request.service) is checked in", .checkedIn(booking))
    default: ("\(request.service) is booked for \(booking.start)", .booked(booking))
    }
  }

  mutating func tell(_ request: FactRequest) throws(Misuse) -> WalkEnding? {
    try take(.fact(fact(request).map { [$0] }), by: .desk)
    return nil
  }

  private mutating func fact(_ request: FactRequest) -> String? {
    switch FactQuery.Kind(rawValue: request.name) {
    case .isOpen: String((supplies.queues.look(request.argument ?? "") ?? .standard).state != .closed)
    case .waitMinutes: String((supplies.queues.look(request.argument ?? "") ?? .standard).wait)
    case .position: joined.map { String((supplies.queues.look($0.text) ?? .standard).position) }
    case .ticket: joined.map { _ in "W1" }
    case .agentName: isServed ? "Agent" : nil
    case nil: nil
    }
  }
}
