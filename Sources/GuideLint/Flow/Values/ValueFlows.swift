import GuideGraph

/// The value analysis of every guide of a project, sub-guides before those that lead into them.
struct ValueFlows: Sendable {
  private(set) var flows: [GuideID: ValueFlow] = [:]
  private var summaries: [GuideID: ValueSummary] = [:]

  subscript(guide: GuideID) -> ValueFlow? { flows[guide] }

  /// Guides with errors in them are left out: what they mean is not known.
  init(_ guides: [GuideStudy], parameters: [GuideID: Set<VariableName>], hasErrors: (Guide) -> Bool) {
    let studies = Dictionary(guides.map { ($0.guide.id, $0) }, uniquingKeysWith: { first, _ in first })
    for study in Self.calleesFirst(guides, studies) where !hasErrors(study.guide) {
      let id = study.guide.id
      let flow = ValueFlow(study.flow, parameters: parameters[id] ?? [], summaries: summaries)
      flows[id] = flow
      summaries[id] = Self.summary(of: flow)
    }
  }

  /// A guide that leads into itself comes before itself only once, and is then passed as if nothing were known.
  private static func calleesFirst(_ guides: [GuideStudy], _ studies: [GuideID: GuideStudy]) -> [GuideStudy] {
    var order: [GuideStudy] = []
    var seen: Set<GuideID> = []
    for root in guides {
      var trail: [(GuideStudy, [GuideID])] = []
      if seen.insert(root.guide.id).inserted { trail.append((root, root.callees)) }
      while let (study, rest) = trail.last {
        guard let next = rest.last else {
          order.append(study)
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].1.removeLast()
        if let callee = studies[next], seen.insert(next).inserted { trail.append((callee, callee.callees)) }
      }
    }
    return order
  }

  private static func summary(of flow: ValueFlow) -> ValueSummary {
    let guide = flow.flow.guide
    // A remedy that was tried inside is passed outside, so nothing is promised of such a guide.
    let isPlain = flow.flow.steps(.remedy).isEmpty
    let free = ShortestWays(flow.flow.graph, from: [guide.start.step.offset]) { flow.flow.isFree($0) }
    var summary = ValueSummary()
    for node in flow.flow.steps(.outcome) where flow.reaches(node) {
      var values: [VariableName: (Variable, ValueSet)] = [:]
      for entry in flow.variables.entries {
        guard let variable = entry.variable else { continue }
        values[variable.name] = flow.values(of: variable.name, at: node).map { (variable, $0) }
      }
      summary.outcomes[guide.steps[node].id] = values
      if isPlain, free.reaches(node), guide.steps[node].cannotFail(in: guide) {
        summary.free.insert(guide.steps[node].id)
      }
    }
    return summary
  }
}

extension GuideStudy {
  fileprivate var callees: [GuideID] {
    flow.steps(.calls).isEmpty ? [] : guide.subguides
  }
}
