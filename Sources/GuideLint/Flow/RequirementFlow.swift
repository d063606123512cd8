package import GuideGraph

/// What is established on every way to every step of a project: consents, identities, disclosures. What a sub-guide
/// establishes holds after it, and what its callers established holds inside.
///
/// A greatest fixed point over the guides (Sharir and Pnueli, "Two approaches to interprocedural data flow analysis",
/// 1981, with one summary a guide and outcome whatever the caller): each round passes facts on from callers to sub-guides
/// and back; facts only ever fall away, so it ends.
package struct RequirementFlow: Sendable {
  package struct Bypass: Sendable {
    package var study: GuideStudy
    package var node: Int
    package var requirement: Requirement
  }

  /// One for each id: of two guides with one id nobody knows which others lead into, so only the first is judged.
  private let studies: [GuideStudy]
  private let requirements: [Requirement]
  private let bits: [Requirement: UInt64]
  /// By guide and node what is certain on arrival.
  private var certain: [GuideID: CertainFacts] = [:]
  private var entry: [GuideID: UInt64] = [:]
  /// By guide and outcome what holds on return.
  private var summaries: [GuideID: [StepID: UInt64]] = [:]
  private var orders: [GuideID: [Int32]] = [:]
  private let values: ValueFlows

  /// Looks at the first 64 names that anything requires; more are not claimed anything of.
  package init(_ project: ProjectStudy) {
    studies = project.guides.filter { project[$0.guide.id] === $0 }
    values = project.values
    let wanted = studies.reduce(into: Set<Requirement>()) { names, study in
      for node in study.flow.steps(.requires) { names.formUnion(study.guide.steps[node].heading.requires) }
    }
    requirements = Array(wanted.sorted().prefix(64))
    bits = Dictionary(uniqueKeysWithValues: requirements.enumerated().map { ($1, 1 << UInt64($0)) })
    guard !requirements.isEmpty else { return }
    for study in studies where !study.guide.start.step.isMissing {
      entry[study.guide.id] = project.called.contains(study.guide.id) ? .max : 0
      orders[study.guide.id] = CertainFacts.reversePostorder(
        of: study.flow.graph, from: study.guide.start.step.offset)
    }
    while round() {}
  }

  private func mask(_ names: [Requirement]) -> UInt64 { names.reduce(0) { $0 | bits[$1, default: 0] } }

  /// One pass over all guides. Whether anything fell away.
  private mutating func round() -> Bool {
    var isChanged = false
    for study in studies {
      guard let order = orders[study.guide.id], let holding = entry[study.guide.id] else { continue }
      let facts = CertainFacts(
        study.flow.graph, from: study.guide.start.step.offset, holding: holding, order: order,
        effects: effects(of: study))
      certain[study.guide.id] = facts
      for node in study.flow.steps(.calls) + study.flow.steps(.outcome) where study.flow.ways.reaches(node) {
        if pass(study.guide.steps[node], facts.onArrival[node], from: study.guide.id) { isChanged = true }
      }
    }
    return isChanged
  }

  private mutating func pass(_ step: Step, _ facts: UInt64, from guide: GuideID) -> Bool {
    switch step {
    case .subguide(let call):
      guard let before = entry[call.guide] else { return false }
      entry[call.guide] = before & facts
      return before & facts != before
    case .outcome(let outcome):
      let before = summaries[guide]?[outcome.heading.id] ?? .max
      let after = before & (facts | mask(outcome.heading.establishes))
      summaries[guide, default: [:]][outcome.heading.id] = after
      return after != before
    case .question, .decide, .action, .handoff, .appointment, .message, .return: return false
    }
  }

  private func effects(of study: GuideStudy) -> [CertainFacts.Effect] {
    let isOpen = values[study.guide.id]?.isOpen
    return study.flow.graph.edges.indices.map { edge in
      // What nobody can take takes nothing from what is certain behind it.
      guard isOpen?[edge] != false else { return .init(begins: .max) }
      guard let control = study.flow.control(edge), control.kind.completes else { return .init() }
      let step = study.guide[control.from]
      var begins = mask(step.heading.establishes)
      if case .subguide(let call) = step, let returned = call.returned.first(where: { $0.element == control.element }) {
        begins |= summaries[call.guide]?[returned.outcome] ?? .max
      }
      return .init(begins: begins)
    }
  }
}

extension RequirementFlow {
  /// Every step and name where some way does not establish what the step requires.
  package func bypasses() -> [Bypass] {
    studies.flatMap { study -> [Bypass] in
      guard let facts = certain[study.guide.id] else { return [] }
      return study.flow.steps(.requires).flatMap { node -> [Bypass] in
        guard study.flow.ways.reaches(node) else { return [] }
        return study.guide.steps[node].heading.requires.compactMap { name in
          guard let bit = bits[name], facts.onArrival[node] & bit == 0 else { return nil }
          return Bypass(study: study, node: node, requirement: name)
        }
      }
    }
  }

  /// A shortest way past what would establish it, within the guide, and whether answers alone lead along it.
  package func way(of bypass: Bypass) -> (steps: [StepID], isFree: Bool) {
    let (study, flow) = (bypass.study, bypass.study.flow)
    let bit = bits[bypass.requirement] ?? 0
    let effects = effects(of: study)
    var steps: [StepID] = []
    for isFree in [true, false] {
      let ways = ShortestWays(flow.graph, from: [study.guide.start.step.offset]) { edge in
        effects[edge].begins & bit == 0 && (!isFree || flow.isFree(edge))
      }
      steps = flow.ids(ways.way(to: bypass.node))
      if isFree, !steps.isEmpty { return (steps, true) }
    }
    return (steps, false)
  }
}
