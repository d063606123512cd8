import GuideGraph
import GuideSession

/// Which steps, options and control edges of the guides some walks took.
struct WalkCoverage: Sendable {
  struct OptionKey: Hashable, Sendable {
    var step: StepKey
    var option: OptionID
  }

  private let library: Library
  private(set) var steps: Set<StepKey> = []
  private(set) var options: Set<OptionKey> = []
  /// Positions in the guide's list of control edges.
  private(set) var edges: [GuideID: Set<Int>] = [:]
  /// Positions in the guide's list of edges that leave any step.
  private(set) var edgesFromAnywhere: [GuideID: Set<Int>] = [:]

  init(library: Library) { self.library = library }

  /// Counts what one conversation took: all of its events, from the first.
  mutating func count(_ events: [Event]) {
    var session = Session.replay([], in: library)
    var trace = Trace()
    for event in events {
      // A branch is told apart by the values it saw, so before the event that leaves it.
      count(event, session, &trace)
      session.follow(event)
    }
  }

  /// What an edge's event does not tell and the events before it did.
  private struct Trace {
    var options: [StepKey: [OptionID]] = [:]
    var outcome: StepID?
  }

  private mutating func count(_ event: Event, _ session: Session, _ trace: inout Trace) {
    switch event.body {
    case .answered(let answered):
      trace.options[answered.step] = answered.options ?? []
      for option in answered.options ?? [] { options.insert(OptionKey(step: answered.step, option: option)) }
    case .remedySkipped(let skipped): trace.options[skipped.step] = nil
    case .subguideReturned(let returned): trace.outcome = returned.outcome
    case .stepEntered(let entered):
      steps.insert(entered.step)
      if let via = entered.via, let from = entered.from { count(via, from, entered.step, session, trace) }
    default: break
    }
  }

  private mutating func count(
    _ via: ControlEdge.Kind, _ from: StepKey, _ to: StepKey, _ session: Session, _ trace: Trace
  ) {
    guard let guide = library[to.guide], let target = guide.index(of: to.step) else { return }
    if via == .person || via == .objection {
      let taken = guide.edges.fromAnywhere.firstIndex { $0.kind == via && $0.to == target }
      if let taken { edgesFromAnywhere[guide.id, default: []].insert(taken) }
      return
    }
    guard from.guide == to.guide, let origin = guide.index(of: from.step) else { return }
    let ways = guide.edges.from(origin)
    let candidates = ways.indices.filter { ways[$0].kind == via && ways[$0].to == target }
    let taken =
      candidates.count < 2 ? candidates.first : way(candidates, of: guide[origin], ways, from, session, trace)
    if let taken { edges[guide.id, default: []].insert(taken) }
  }

  /// Which of several equal ways was taken: they differ in the option chosen, the outcome reached or the test that held.
  private func way(
    _ candidates: [Int], of step: Step, _ ways: ArraySlice<ControlEdge>, _ from: StepKey, _ session: Session,
    _ trace: Trace
  ) -> Int? {
    switch step {
    case .question(let question):
      guard let choice = question.choice, !choice.isMultiple else { return candidates.first }
      guard let chosen = trace.options[from]?.first else { return nil }
      let position = choice.options.filter { choice.target(of: $0) != nil }.firstIndex { $0.id == chosen }
      return position.map { ways.startIndex + $0 }
    case .decide(let decide):
      let position = decide.whens.firstIndex { session.holds($0.test) }
      return position.map { ways.startIndex + $0 }
    case .subguide(let subguide):
      let position = subguide.returned.firstIndex { $0.outcome == trace.outcome }
      return position.map { ways.startIndex + $0 }
    case .action, .handoff, .appointment, .message, .outcome, .return: return candidates.first
    }
  }
}

extension Session {
  fileprivate func holds(_ test: Expression) -> Bool {
    return ((try? test.evaluate(in: context)) ?? .empty).isTrue
  }
}
