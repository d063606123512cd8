import GuideDocument

@testable import GuideGraph
@testable import GuideSession

/// Every run of a guide in the real session, by brute force: breadth first over all answers that could be given.
struct Runs {
  /// A step that was entered, and what was known then.
  struct Arrival: Hashable {
    var step: StepKey
    var variables: [VariableName: Value]
    var facts: [FactQuery: Value]
    var established: Set<Requirement>
  }

  /// One command and what came of it.
  struct Turn {
    var from: Int
    var to: Int
    var command: Command
    var events: [Event]
  }

  let library: Library
  private(set) var sessions: [Session] = []
  private(set) var turns: [Turn] = []
  private(set) var arrivals: [StepKey: Set<Arrival>] = [:]
  /// Ways taken, by the steps at their ends.
  private(set) var ways: Set<Way> = []
  /// Steps where the guide could not go on, and why.
  private(set) var troubles: Set<Trouble> = []
  /// Whether every run was tried to its end, and not only up to the budget.
  private(set) var isComplete = true
  private var seen: [Situation: Int] = [:]

  struct Way: Hashable {
    var from: StepKey
    var to: StepKey
    var kind: ControlEdge.Kind
  }

  struct Trouble: Hashable {
    var step: StepKey
    var reason: String
    var detail: String
  }

  init(of guide: GuideID, in library: Library, budget: Int) throws {
    self.library = library
    let (session, events) = try Session.start(guide, in: library, .init(session: "s"), at: 0)
    note(events, from: Session(library: library), to: session)
    _ = add(session)
    var next = 0
    while next < sessions.count {
      guard sessions.count < budget else {
        isComplete = false
        break
      }
      let session = sessions[next]
      for command in session.commands {
        var after = session
        guard let events = try? after.take(command, at: 0) else { continue }
        note(events, from: session, to: after)
        turns.append(Turn(from: next, to: add(after), command: command, events: events))
      }
      next += 1
    }
  }

  private mutating func add(_ session: Session) -> Int {
    let key = Situation(session)
    if let known = seen[key] { return known }
    seen[key] = sessions.count
    sessions.append(session)
    return sessions.count - 1
  }

  /// Keeps what each arrival saw. Only where several steps were passed at once are events played one by one.
  private mutating func note(_ events: [Event], from before: Session, to after: Session) {
    let entries = events.count { if case .stepEntered = $0.body { true } else { false } }
    var session = before
    for event in events {
      if entries > 1 { session.follow(event) }
      switch event.body {
      case .stepEntered(let entered): arrive(entered, entries > 1 ? session.state.journey : after.state.journey)
      case .failed(let trouble):
        troubles.insert(Trouble(step: trouble.step, reason: trouble.reason, detail: trouble.detail))
      default: break
      }
    }
  }

  private mutating func arrive(_ entered: Event.StepEntered, _ journey: Journey) {
    arrivals[entered.step, default: []].insert(
      Arrival(
        step: entered.step, variables: journey.frame.variables, facts: journey.standing.facts,
        established: journey.established))
    if let from = entered.from, let kind = entered.via { ways.insert(Way(from: from, to: entered.step, kind: kind)) }
  }
}

extension Session {
  /// Everything that somebody could say or report now, as far as it can differ.
  var commands: [Command] {
    switch waiting {
    case .prompt(let prompt): commands(prompt)
    case .confirm: [.answer(.text("true")), .answer(.text("false")), .person]
    case .action: [.action(.done("true")), .action(.done("false")), .action(.done(nil)), .action(.failed("why"))]
    case .handoff(let handoff):
      handoff.ticket == nil
        ? [
          .handoff(.closed), .handoff(.busy), .handoff(.declined),
          .handoff(.queued(ticket: "t", position: 1, withheld: [])),
        ]
        : [.handoff(.served)]
    case .message: [.answer(.text("words")), .person]
    case .fact: [.fact(["true"]), .fact(["false"])]
    case .appointment, .undo, .finished, .stuck: []
    }
  }

  private func commands(_ prompt: Prompt) -> [Command] {
    guard case .question(let question) = step else { return [] }
    var commands: [Command] = []
    switch question.ask {
    case .choice(let choice): commands = choice.options.map { .answer(.text($0.id.text)) }
    case .field(let field, _): commands = texts(for: field).map { .answer(.text($0)) }
    case .acknowledge: commands = [.answer(.text("done"))]
    case .form, .goto: break
    }
    if question.ask.isOptional { commands.append(.answer(.skip)) }
    if question.noMatch?.next != nil { commands.append(.noMatch("?")) }
    if guide.person != nil { commands.append(.person) }
    return commands
  }

  private func texts(for field: QuestionStep.Field) -> [String] {
    switch guide.variables[field.variable]?.type {
    case .integer: ["0", "1", "2", "3"]
    case .decimal: ["0", "0.5", "1"]
    case .boolean: ["true", "false"]
    case .text: ["u", "v"]
    case .time: ["09:00:00", "12:00:00", "18:30:00"]
    default: []
    }
  }
}

extension QuestionStep.Ask {
  fileprivate var isOptional: Bool {
    switch self {
    case .choice(let choice): choice.isOptional
    case .field(let field, _): field.isOptional
    case .form, .acknowledge, .goto: false
    }
  }
}
