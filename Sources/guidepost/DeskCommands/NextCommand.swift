import Desk
import GuideSession

/// `guidepost desk next`: calls whoever is next, and shows what they passed on.
enum NextCommand {
  static let command = Subcommand.desk(
    "next", "call whoever is next in a queue, or at a counter", operands: "QUEUE|COUNTER",
    details: "Two agents who call at the same moment get two different customers.", options: [.agentName],
    examples: [("guidepost desk next care-1 --agent 17", "the next for desk 1")]
  ) { arguments, office in
    let station = try office.station(try arguments.operand("QUEUE|COUNTER"))
    let served = try office.driver.callNext(at: station, agent: office.agent, under: office.desk)
    let ticket = served.visit.ticket
    let waited = CallHeading.time(office.now - served.visit.joinedAt)
    var lines = ["\(ticket) is called, after \(waited)."] + served.lines
    lines.append("They are there: guidepost desk serve \(ticket).  Nobody comes: recall, or park.")
    office.show(lines, served.json)
  }
}

/// `guidepost desk serve`: takes a customer over.
enum ServeCommand {
  static let command = Subcommand.desk(
    "serve", "start serving a ticket: the customer's conversation is yours from here", operands: "TICKET",
    options: [.agentName, .value("--counter", "COUNTER", "where you serve")],
    examples: [("guidepost desk serve B-001 && guidepost agent --resume B-001", "take over and go on")]
  ) { arguments, office in
    let ticket = try arguments.ticket()
    let served = try office.driver.serve(
      ticket, agent: office.agent, counter: arguments["--counter"].map { .init($0) }, under: office.desk)
    var lines = ["\(ticket) is with you."] + served.lines
    if let session = served.kept?.session, !session.isFinished {
      lines.append("To go on with the same conversation: guidepost agent --resume \(ticket)")
    }
    lines.append("When it is over: guidepost desk done \(ticket)")
    office.show(lines, served.json)
  }
}

extension ServedVisit {
  fileprivate var lines: [String] {
    guard let kept, let packet else { return ["No conversation belongs to this ticket."] }
    return IntakeText(kept.session, packet).lines
  }

  fileprivate var json: JSONValue {
    let resumes = kept.map { !$0.session.isFinished && visit.isBeingServed } ?? false
    return .object([
      "visit": visit.json, "session": kept.map { .string($0.id) }, "packet": packet.map(ProtocolMessage.packet),
      "resume": resumes ? .string("guidepost agent --resume \(visit.ticket)") : nil,
    ])
  }
}

extension Visit {
  fileprivate var isBeingServed: Bool {
    if case .served = stage { return true }
    return false
  }
}
