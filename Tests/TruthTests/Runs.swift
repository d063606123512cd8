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
  /// What happened before the first question.
  let beginning: [Event]
  private(set) var sessions: [Session] = []
  private(set) var turns: [Turn] = []
  private(set) var arrivals: [StepKey: Set<Arrival>] = [:]
  /// What was said on the way to where somebody has the turn.
  private(set) var said: Set<[String]> = []
  /// Ways taken, by the steps at their ends.
  private(set) var ways: Set<Way> = []
  /// By step: those that were passed on the way there in every run.
  private(set) var passed: [StepKey: Set<StepKey>] = [:]
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

  /// `corrects`: whether answers are taken back and given anew, too.
  init(of guide: GuideID, in library: Library, budget: Int, corrects: Bool = false) throws {
    self.library = library
    let (session, events) = try Session.start(guide, in: library, .init(session: "s"), at: 0)
    beginning = events
    note(events, from: Session(library: library), to: session)
    _ = add(session)
    var next = 0
    while next < sessions.count {
      guard sessions.count < budget else {
        isComplete = false
        break
      }
      let session = sessions[next]
      for command in session.commands + (corrects ? session.corrections : []) {
        var after = session
        guard let events = try? after.take(command, at: 0) else { continue }
        note(events, from: session, to: after)
        turns.append(Turn(from: next, to: add(after), command: command, events: events))
      }
      next += 1
    }
  }

  private mutating func add(_ session: Session) -> Int {
    said.insert(["\(session.key)"] + session.said.map(\.text.plain))
    let key = Situation(session)
    if let known = seen[key] { return known }
    seen[key] = sessions.count
    sessions.append(session)
    return sessions.count - 1
  }

  /// Keeps what each arrival saw. Only where several steps were passed at once, or a guide was left, are events played one
  /// by one.
  private mutating func note(_ events: [Event], from before: Session, to after: Session) {
    let moves = events.count { event in
      switch event.body {
      case .stepEntered, .subguideReturned: true
      default: false
      }
    }
    var session = before
    for event in events {
      if moves > 1 { session.follow(event) }
      switch event.body {
      case .stepEntered(let entered): arrive(entered, moves > 1 ? session.state : after.state)
      case .failed(let trouble):
        troubles.insert(Trouble(step: trouble.step, reason: trouble.reason, detail: trouble.detail))
      default: break
      }
    }
  }

  private mutating func arrive(_ entered: Event.StepEntered, _ state: State) {
    let journey = state.journey
    let before = Set(state.visits.keys)
    passed[entered.step] = passed[entered.step]?.intersection(before) ?? before
    arrivals[entered.step, default: []].insert(
      Arrival(
        step: entered.step, variables: journey.frame.variables, facts: journey.standing.facts,
        established: journey.established))
    if let from = entered.from, let kind = entered.via { ways.insert(Way(from: from, to: entered.step, kind: kind)) }
  }
}
