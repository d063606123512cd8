import GuideDocument
import Seeded

@testable import GuideGraph
@testable import GuideSession

extension Wanderer {
  /// What a person, desk or program would say to what the session waits for.
  var next: Command {
    mutating get {
      switch session.waiting {
      case .prompt(let prompt): return next(at: prompt)
      case .confirm: return .answer(.text(random.chance(80) ? "true" : "false"))
      case .action(let request): return .action(result(of: request))
      case .undo: return .action(random.chance(85) ? .done(nil) : .failed("down"))
      case .handoff(let request): return .handoff(report(request))
      case .appointment(let request): return .appointment(report(request))
      case .message: return .answer(.text(newWords()))
      case .fact(let request): return .fact(fact(request))
      case .finished: return random.pick([.back, .restart, .feedback(solved: true, score: 3, comment: newWords())])
      case .stuck: return random.pick([.back, .person, .restart])
      }
    }
  }

  private mutating func next(at prompt: Prompt) -> Command {
    if prompt.isVerbatim, !prompt.isRead, session.state.channel == .agent, random.chance(80) { return .agent(.read) }
    return .answer(reply(to: prompt))
  }

  private mutating func result(of request: ActionRequest) -> Command.ActionReport {
    guard random.chance(85) else { return .failed("down") }
    guard case .action(let action) = session.step, let name = action.result,
      let variable = session.guide.variables[name]
    else { return .done(nil) }
    return .done(random.chance(95) ? text(for: variable, nil) : "?")
  }

  private mutating func report(_ request: HandoffRequest) -> Command.HandoffReport {
    if request.ticket == nil, random.chance(40) {
      return .queued(ticket: "A\(random.below(90))", position: random.below(9) + 1, withheld: [])
    }
    return random.pick([.served, .closed, .busy, .declined, .left, .callback])
  }

  private mutating func report(_ request: AppointmentRequest) -> Command.AppointmentReport {
    guard random.chance(70) else {
      return random.pick([.offered(slots: 2), .held(slot: "x"), .unavailable, .declined, .failed("down")])
    }
    switch AppointmentStep.Task(rawValue: request.task) {
    case .book: return .booked(booking(request.service))
    case .change: return .changed(booking(request.service, request.reference))
    case .cancel: return .cancelled(booking(request.service, request.reference))
    case .checkIn, nil: return .checkedIn(booking(request.service, request.reference))
    }
  }

  private mutating func fact(_ request: FactRequest) -> [String]? {
    switch request.name {
    case "is-open": [random.chance(60) ? "true" : "false"]
    case "wait-minutes", "position": ["\(random.below(40))"]
    case "ticket": ["A7"]
    default: random.chance(80) ? ["Sam"] : nil
    }
  }
}

// MARK: - Whims

extension Wanderer {
  /// What somebody might do at any time, sense or not.
  var whim: Command {
    mutating get {
      switch random.below(26) {
      case 0...6: return .back
      case 7...9: return change
      case 10: return .restart
      case 11...12: return .person
      case 13: return .noMatch(newWords())
      case 14: return .timeout
      case 15: return .answer(random.pick([.skip, .text(""), .options([]), .form([:]), .text("?")]))
      case 16: return random.pick([.help, .why, .simpler, .pause, .resume(.customer), .abandon])
      case 17: return .agent(random.pick([.note(newWords()), .flag(newWords()), .read, .return]))
      case 18...19: return .agent(.objection(random.pick(session.guide.objections.map(\.id) + ["nothing"])))
      case 20: return .agent(.jump(random.pick(session.guide.stepIDs), reason: newWords()))
      case 21...22: return ahead
      case 23: return cancellation
      case 24: return random.pick([.fact(["true"]), .handoff(.served), .action(.done("x")), .appointment(.declined)])
      default: return .agent(.wrapUp(.init(.resolved, nil, summary: newWords())))
      }
    }
  }

  private var change: Command {
    mutating get {
      guard !state.journey.answers.isEmpty else { return .back }
      let key = random.pick(state.journey.answers).step
      guard let question = session.library.question(key), let guide = session.library[key.guide] else { return .back }
      return .change(key, reply(to: question, in: guide))
    }
  }

  private var ahead: Command {
    mutating get {
      let step = StepKey(session.guide.id, random.pick(session.guide.stepIDs))
      guard let question = session.library.question(step) else { return .agent(.read) }
      return .agent(.ahead(step, reply(to: question, in: session.guide)))
    }
  }

  private var cancellation: Command {
    mutating get {
      guard let made = state.bookings.last else { return .appointment(.unavailable) }
      return .appointment(random.chance(70) ? .cancelled(made) : .changed(made))
    }
  }
}
