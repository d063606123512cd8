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
      try replay(finding, runs, guide, spot) { _, events in
        events.contains {
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
    case "loop-exit-impossible", "no-path-to-outcome", "loop-without-exit":
      claim(finding)
      endless(finding, runs, step, spot)
    default: break
    }
  }

  private mutating func claim(_ finding: Finding) { note("\(finding.rule)") }

  private mutating func replay(
    _ finding: Finding, _ runs: Runs, _ guide: Guide, _ spot: String,
    _ isTold: (Session, ArraySlice<Event>) -> Bool
  ) throws {
    note("\(finding.rule)")
    #expect(!finding.witness.isEmpty, "\(spot)")
    let isShown = try runs.replays(finding.witness, of: guide.id, isTold)
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
  private func endless(_ finding: Finding, _ runs: Runs, _ step: StepKey, _ spot: String) {
    let turns = runs.turns.filter { $0.command != .person && !$0.fails }
    var open = turns.filter { runs.sessions[$0.from].state.journey.key == step }.map(\.to)
    var seen = Set(open)
    while let place = open.popLast() {
      let session = runs.sessions[place]
      if session.state.journey.place.isFinished || session.isWithPerson {
        Issue.record("\(spot): it ends at \(session.state.journey.key)")
        return
      }
      for turn in turns where turn.from == place && seen.insert(turn.to).inserted {
        open.append(turn.to)
      }
    }
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
}

extension DecideStep.When {
  fileprivate func holds(_ finding: Finding, _ guide: Guide) -> Bool {
    guide.document[element].place(of: .test).bytes == finding.place.bytes
  }
}
