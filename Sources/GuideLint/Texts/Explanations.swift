import GuideGraph

/// Where a guide says what its abbreviations are short for.
struct Explanations: Sendable {
  /// By abbreviation: the steps that explain it.
  private var steps: [String: [Int]] = [:]
  private let gates: Dominators?

  init(_ study: GuideStudy, _ index: WordIndex, _ phrases: PhraseBook) {
    var steps: [String: [Int]] = [:]
    study.guide.forEachWording(index, phrases) { wording in
      guard wording.marks.contains(.capitals), wording.role.reachesCustomers, let step = wording.step,
        let node = study.guide.index(of: step)
      else { return }
      for name in wording.explained { steps[name, default: []].append(node.offset) }
    }
    let start = study.guide.start.step
    gates = steps.isEmpty || start.isMissing ? nil : Dominators(study.flow.graph, from: start.offset)
    self.steps = steps
  }

  /// Whether whoever comes to a step has read there or before what the abbreviation is short for.
  func cover(_ name: String, at step: StepIndex) -> Bool {
    (steps[name] ?? []).contains { $0 == step.offset || gates?.isBehind(step.offset, $0) ?? false }
  }
}

extension Review {
  /// Whether the guide explains an abbreviation on every way to the step under review, or in it.
  mutating func explains(_ name: String) -> Bool {
    guard let step, let index = guide.index(of: step) else { return false }
    let found = explanations ?? Explanations(study, wordIndex, project.library.phrases)
    explanations = found
    return found.cover(name, at: index)
  }
}
