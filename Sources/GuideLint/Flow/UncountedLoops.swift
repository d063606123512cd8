import GuideGraph

/// Rounds that nothing ends but the customer: no test asks a number that grows on the way round.
///
/// A loop is bounded when every round passes a counter that a condition tests; taking the steps that count away must leave
/// no loop (the idea of A. Podelski and A. Rybalchenko, "Transition invariants", 2004, for a single counter). Strongly
/// connected components: O(V + E).
struct UncountedLoops: Sendable {
  /// The steps of each round.
  let rounds: [[Int]]

  init(_ flow: GuideFlow) {
    let loops = StrongComponents(flow.graph, allows: flow.isWritten)
    let isRound = { (nodes: [Int], within: StrongComponents, allows: (Int) -> Bool) in
      within.isRound(nodes, flow.graph, allows: allows)
    }
    var found: [[Int]] = []
    for loop in loops.members where isRound(loop, loops, flow.isWritten) {
      let bounded = Self.bounding(flow, loop)
      let within = Set(loop)
      let stays = { (edge: Int) in
        let (from, to) = (Int(flow.graph.edges[edge].from), Int(flow.graph.edges[edge].to))
        return flow.isWritten(edge) && within.contains(from) && within.contains(to) && !bounded.contains(from)
      }
      guard !bounded.isEmpty else {
        found.append(loop)
        continue
      }
      let rest = StrongComponents(flow.graph, allows: stays)
      found += rest.members.filter { within.contains($0[0]) && isRound($0, rest, stays) }
    }
    rounds = found
  }

  /// Steps that end a round some day: they count what the round tests, or are a remedy, which nobody is asked to try twice.
  private static func bounding(_ flow: GuideFlow, _ loop: [Int]) -> Set<Int> {
    let tested = loop.reduce(into: Set<VariableName>()) { names, node in
      for condition in flow.guide.steps[node].conditions { names.formUnion(condition.variables) }
    }
    return Set(
      loop.filter { node in
        guard case .question(let question) = flow.guide.steps[node] else { return false }
        return question.remedy != nil || question.noMatch?.next != nil && question.isIdle
          || question.assigns.contains { tested.contains($0.name) && $0.value.variables.contains($0.name) }
      })
  }
}

extension QuestionStep {
  /// Only says something; nobody answers it.
  fileprivate var isIdle: Bool { !waits }
}
