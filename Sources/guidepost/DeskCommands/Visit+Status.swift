import Desk

// A visit as the board shows it.

extension Visit {
  /// `hours` put the start of an appointment into words.
  func words(at now: Int64, _ hours: WeeklyHours? = nil) -> String {
    var words = "joined \(CallHeading.time(now - joinedAt)) ago"
    switch stage {
    case .waiting: words = "waits, \(words)"
    case .called(let call):
      words = "called by \(call.agent) \(CallHeading.time(now - call.at)) ago"
      if call.recalls > 0 { words += ", recalled \(call.recalls == 1 ? "once" : "twice")" }
    case .parked: words = "parked, \(words)"
    case .served(let agent, _, let since): words = "served by \(agent) for \(CallHeading.time(now - since))"
    case .finished, .left, .missed: break
    }
    if priority == .urgent { words += ", URGENT" }
    if wantsCallback { words += ", wants a call back" }
    if isRemote { words += ", not here yet" }
    if let start = promisedStart {
      words += ", has an appointment" + (hours.map { " \($0.words(for: start, seenFrom: now))" } ?? "")
    } else if booking != nil {
      words += ", came too late for an appointment"
    }
    return words
  }
}

extension Visit {
  var json: JSONValue {
    .object([
      "ticket": .string(ticket.description), "stage": .string(stage.word), "agent": agent.map { .string($0.text) },
      "joinedAt": .string(FrontDesk.iso(joinedAt, zone: "UTC")), "urgent": priority == .urgent ? true : nil,
      "callback": wantsCallback ? true : nil, "remote": isRemote ? true : nil,
      "reason": reason.map { .string($0.text) },
      "reference": booking.map { .string($0.text) },
    ])
  }

  private var agent: AgentID? {
    switch stage {
    case .called(let call): call.agent
    case .served(let agent, _, _): agent
    case .waiting, .parked, .finished, .left, .missed: nil
    }
  }
}

extension Visit.Stage {
  var word: String {
    switch self {
    case .waiting: "waiting"
    case .called: "called"
    case .parked: "parked"
    case .served: "served"
    case .finished: "finished"
    case .left: "left"
    case .missed: "missed"
    }
  }
}
