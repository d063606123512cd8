import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideLint
@testable import GuideSession

// What the analyses of ways say, held against the ways that were gone.

extension Claims {
  /// What is certain to be set is set on every arrival.
  mutating func settled(of guide: Guide) {
    guard let study = study[guide.id] else { return }
    let names = guide.writtenVariables.subtracting(trusted(in: guide))
    let flow = VariableFlow(study, in: self.study, names)
    for (node, step) in guide.steps.enumerated() {
      for name in names.sorted() where flow.isCertain(name, at: node) {
        note("certainly set")
        let unset = arrivals(at: StepKey(guide.id, step.id)).first { $0.variables[name] == nil }
        #expect(unset == nil, "\(self.name): \(name) is not set at \(guide.id)#\(step.id)")
      }
    }
  }

  /// What hosts, callers, actions and sub-guides fill is taken on trust: they may bring nothing. A sum without an operand is
  /// told of where it stands. And what is computed of any of these.
  private func trusted(in guide: Guide) -> Set<VariableName> {
    let isOpen = undecided["maybe-unset-variable"] != nil
    let told = guide.steps.filter { isOpen || isTold("maybe-unset-variable", StepKey(guide.id, $0.id)) }
    var names = Set(guide.variables.keys).subtracting(guide.writtenVariables)
      .union(study.parameters[guide.id] ?? []).union(guide.steps.flatMap(\.brought))
      .union(told.flatMap { $0.sums.map(\.name) })
    let assigns = guide.steps.flatMap(\.assigns)
    while let next = assigns.first(where: { !names.contains($0.name) && !$0.value.root.needs.isDisjoint(with: names) })
    {
      names.insert(next.name)
    }
    return names
  }

  /// What every way to a step passes was passed in every run. Of a guide that is led into, only its own runs began at its start.
  mutating func gates(of guide: Guide) {
    guard let study = study[guide.id], let runs = runs[guide.id], !self.study.called.contains(guide.id) else { return }
    let gates = Dominators(study.flow.graph, from: guide.start.step.offset)
    for (node, step) in guide.steps.enumerated() {
      guard let passed = runs.passed[StepKey(guide.id, step.id)] else { continue }
      for gate in gates.gates(of: node) where gate != study.flow.anywhere {
        note("gates")
        #expect(
          passed.contains(StepKey(guide.id, guide.steps[gate].id)),
          "\(name): a way to \(step.id) does not pass \(guide.steps[gate].id)")
      }
    }
  }

  /// Where no condition stands on a way it is taken once somebody comes to it.
  mutating func free(of guide: Guide) {
    guard let flow = study[guide.id]?.flow, let runs = runs[guide.id], runs.isComplete else { return }
    for edge in flow.graph.edges.indices {
      guard let control = flow.control(edge), flow.isFree(edge) else { continue }
      let (from, to) = (StepKey(guide.id, guide[control.from].id), StepKey(guide.id, guide[control.to].id))
      guard runs.arrivals[from] != nil else { continue }
      note("free")
      #expect(
        runs.ways.contains(Runs.Way(from: from, to: to, kind: control.kind)),
        "\(name): nobody takes \(control.kind) from \(from) to \(to)")
    }
  }

  /// Outcomes that answers alone lead to are come to.
  mutating func outcomes(of guide: Guide) {
    guard let values = study.values[guide.id] else { return }
    for (callee, summary) in values.passage.summaries where callee != guide.id {
      guard let runs = runs[callee], runs.isComplete else { continue }
      for outcome in summary.free {
        note("free outcomes")
        #expect(runs.arrivals[StepKey(callee, outcome)] != nil, "\(name): nobody comes to \(outcome) of \(callee)")
      }
    }
  }

  /// What is done a second time without a word in between has been told of.
  mutating func repeats(of guide: Guide) {
    guard let runs = runs[guide.id] else { return }
    for turn in runs.turns {
      var done: Set<StepKey> = []
      for event in turn.events {
        switch event.body {
        case .actionDone(let action): done.insert(action.step)
        // What was answered ahead was said, too.
        case .answered: done = []
        default: break
        }
        guard case .actionStarted(let action) = event.body, done.contains(action.step), action.step.guide == guide.id,
          case .action(let step)? = library.step(action.step), step.effect != .safe
        else { continue }
        note("done twice")
        #expect(isTold("effect-in-loop", action.step), "\(name): nobody told that \(action.step) is done twice")
      }
    }
  }
}

extension Step {
  /// Variables that an action or a sub-guide fills, if it brings something.
  fileprivate var brought: [VariableName] {
    switch self {
    case .action(let action): action.result.map { [$0] } ?? []
    case .subguide(let call): call.returned.flatMap { $0.results.map(\.assign) }
    default: []
    }
  }

  fileprivate var assigns: [Assignment] {
    if case .question(let question) = self { question.assigns } else { [] }
  }
}
