import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideLint
@testable import GuideSession

// Each finding in its own words.

extension Claims {
  mutating func check(_ finding: Finding) throws {
    guard let guideName = finding.guide, let guide = study.library[GuideID(guideName)], let runs = runs[guide.id] else {
      return
    }
    let step = StepKey(guide.id, StepID(finding.step ?? ""))
    let spot = "\(name): \(finding.rule) at \(step): \(finding.message)"
    switch finding.rule.text {
    case "unreachable-step", "unreachable-by-conditions":
      claim(finding)
      #expect(arrivals(at: step).isEmpty, "\(spot)")
    case "condition-always-true", "condition-always-false", "branch-unreachable":
      claim(finding)
      conditions(finding, guide, step, spot)
    case "branches-not-exhaustive":
      try replay(finding, runs, guide, spot) { _, events in
        events.contains {
          if case .failed(let trouble) = $0.body {
            trouble.step == step && trouble.reason == "missing-branch"
          } else {
            false
          }
        }
      }
    case "division-by-zero":
      try replay(finding, runs, guide, spot) { session, events in
        session.offersSilently(at: step)
          || events.contains {
            if case .failed(let trouble) = $0.body {
              trouble.step == step && trouble.detail == "division by zero"
            } else {
              false
            }
          }
      }
    case "maybe-unset-variable":
      let name = VariableName(finding.subject ?? "")
      try replay(finding, runs, guide, spot) { session, _ in
        session.state.journey.key == step && session.state.journey.frame.variables[name] == nil
      }
    case "value-out-of-range":
      let name = VariableName(finding.subject ?? "")
      try replay(finding, runs, guide, spot) { _, events in
        events.contains {
          if case .assigned(let assigned) = $0.body {
            assigned.name == name && "\(name) = \(assigned.value.items?.joined() ?? "")" == finding.witnessValue
          } else {
            false
          }
        }
      }
    case "requirement-bypass" where finding.certainty == .proved:
      let requirement = Requirement(finding.subject ?? "")
      try replay(finding, runs, guide, spot) { session, _ in
        session.state.journey.key == step && !session.state.journey.established.contains(requirement)
      }
    case "effect-in-loop" where finding.certainty == .proved, "repeat-question" where finding.certainty == .proved:
      try replay(finding, runs, guide, spot) { session, _ in session.state.journey.key == step }
    case "loop-exit-impossible", "no-path-to-outcome", "loop-without-exit":
      claim(finding)
      endless(runs, step, spot)
    case "loop-without-input" where finding.certainty == .proved:
      claim(finding)
      spins(runs, step, spot)
    case "no-human-escape":
      claim(finding)
      alone(runs, step, spot)
    case "dead-assignment": try dead(finding, guide, spot)
    case "answer-never-used": try unused(finding, guide, spot)
    default: break
    }
  }

  mutating func claim(_ finding: Finding) { note("\(finding.rule)") }

  private mutating func replay(
    _ finding: Finding, _ runs: Runs, _ guide: Guide, _ spot: String,
    _ isTold: (Session, ArraySlice<Event>) -> Bool
  ) throws {
    note("\(finding.rule)")
    #expect(!finding.witness.isEmpty, "\(spot)")
    let isShown = try runs.replays(finding.witness, of: guide.id, with: finding.witnessValues, isTold)
    #expect(isShown, "\(spot): \(finding.witness.map(\.text)) \(finding.witnessValue ?? "") is not shown")
  }

  /// Evaluates the condition that the finding points at in every arrival.
  private mutating func conditions(_ finding: Finding, _ guide: Guide, _ step: StepKey, _ spot: String) {
    guard let index = guide.index(of: step.step) else { return }
    switch guide[index] {
    case .decide(let decide):
      guard let place = decide.whens.firstIndex(where: { $0.holds(finding, guide) }) else {
        Issue.record("\(spot): no such test")
        return
      }
      for arrival in arrivals(at: step) {
        for context in contexts(of: arrival, decide.whens.map(\.test)) {
          decideHolds(decide, place, finding.rule, context, spot)
        }
      }
    case .question(let question):
      if let field = question.fields.first(where: { $0.constraint?.source == finding.subject }) {
        return constraint(field, finding.rule, step, spot)
      }
      guard case .choice(let choice) = question.ask,
        let test = choice.options.compactMap(\.relevant).first(where: { $0.source == finding.subject })
      else { return }
      for arrival in arrivals(at: step) {
        for context in contexts(of: arrival, [test]) {
          guard let value = try? test.evaluate(in: context) else { continue }
          #expect(value.isTrue == (finding.rule == "condition-always-true"), "\(spot)")
        }
      }
    default: break
    }
  }

  /// A constraint that is always true refuses nothing; for one that never is, nothing is accepted.
  private func constraint(_ field: QuestionStep.Field, _ rule: RuleID, _ step: StepKey, _ spot: String) {
    for event in runs.values.flatMap(\.turns).flatMap(\.events) {
      switch event.body {
      case .refused(let refused) where refused.step == step && rule == "condition-always-true":
        #expect(refused.reason != .constraint || refused.variable != field.variable, "\(spot)")
      case .answered(let answered) where answered.step == step && rule == "condition-always-false":
        #expect(answered.values[field.variable] == nil, "\(spot)")
      default: break
      }
    }
  }

  private func decideHolds(
    _ decide: DecideStep, _ place: Int, _ rule: RuleID, _ context: EvaluationContext, _ spot: String
  ) {
    if rule == "branch-unreachable" {
      for (number, when) in decide.whens.enumerated() {
        guard let value = try? when.test.evaluate(in: context) else { return }
        if number == place { #expect(!value.isTrue, "\(spot)") }
        if value.isTrue { return }
      }
    } else if let value = try? decide.whens[place].test.evaluate(in: context) {
      #expect(value.isTrue == (rule == "condition-always-true"), "\(spot)")
    }
  }

  /// What the tests may see: facts that were not asked yet may come out either way.
  private func contexts(of arrival: Runs.Arrival, _ tests: [Expression]) -> [EvaluationContext] {
    var contexts = [EvaluationContext(variables: arrival.variables, facts: arrival.facts)]
    for fact in tests.reduce(into: Set<FactQuery>(), { $0.formUnion($1.facts) }) where arrival.facts[fact] == nil {
      contexts = contexts.flatMap { context in
        [true, false].map { flag in
          var context = context
          context.facts[fact] = Value(.boolean(flag))
          return context
        }
      }
    }
    return contexts
  }

  /// From the step no answer leads to an end, unless somebody asks for a person, or is given one because something failed.
  private func endless(_ runs: Runs, _ step: StepKey, _ spot: String) {
    let turns = runs.turns.filter { $0.command.isGuided && !$0.fails }
    let end = runs.sessions(behind: step, by: turns).first { $0.state.journey.place.isFinished || $0.isWithPerson }
    #expect(end == nil, "\(spot): it ends at \(end?.state.journey.key.step.text ?? "")")
  }

  /// Whatever is said, nobody takes over and nothing can be left for anybody.
  private func alone(_ runs: Runs, _ step: StepKey, _ spot: String) {
    let turns = runs.turns.filter { $0.command.isGuided }
    let end = runs.sessions(behind: step, by: turns).first { $0.isWithSomebody }
    #expect(end == nil, "\(spot): somebody is at \(end?.state.journey.key.step.text ?? "")")
  }

  /// Whoever comes to the step is not asked anything any more.
  private func spins(_ runs: Runs, _ step: StepKey, _ spot: String) {
    for events in [runs.beginning] + runs.turns.map(\.events) {
      guard let entry = events.firstIndex(where: { $0.body.enters(step) }) else { continue }
      let isStopped = events[entry...].contains { if case .failed = $0.body { true } else { false } }
      #expect(isStopped, "\(spot)")
    }
  }
}

extension Finding {
  /// What its witness says was answered, by variable: "n = 3, k not set".
  fileprivate var witnessValues: [VariableName: String] {
    let parts = (witnessValue ?? "").split(separator: ", ").map { $0.split(separator: " = ").map(String.init) }
    return parts.reduce(into: [:]) { if $1.count == 2 { $0[VariableName($1[0])] = $1[1] } }
  }
}

extension Runs {
  /// Where the turns lead from a step.
  fileprivate func sessions(behind step: StepKey, by turns: [Turn]) -> [Session] {
    var open = turns.filter { sessions[$0.from].state.journey.key == step }.map(\.to)
    var seen = Set(open)
    var found: [Session] = []
    while let place = open.popLast() {
      found.append(sessions[place])
      for turn in turns where turn.from == place && seen.insert(turn.to).inserted { open.append(turn.to) }
    }
    return found
  }
}

extension Event.Body {
  fileprivate func enters(_ step: StepKey) -> Bool {
    if case .stepEntered(let entered) = self { entered.step == step } else { false }
  }
}

extension Runs.Turn {
  fileprivate var fails: Bool { events.contains { if case .failed = $0.body { true } else { false } } }
}

extension Session {
  fileprivate var isWithPerson: Bool {
    if case .handoff = step { return true }
    return false
  }

  /// Whether a person is offered there without words, for those have no value.
  fileprivate func offersSilently(at step: StepKey) -> Bool {
    guard key == step, case .handoff(let handoff) = self.step else { return false }
    return (try? handoff.prompt.rendered(in: context)) == nil
  }

  fileprivate var isWithSomebody: Bool {
    switch step {
    case .handoff, .appointment, .message: true
    default: false
    }
  }
}

extension DecideStep.When {
  fileprivate func holds(_ finding: Finding, _ guide: Guide) -> Bool {
    guide.document[element].place(of: .test).bytes == finding.place.bytes
  }
}
