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
    let (graph, loop) = (flow.graph, flow.rounds.component)
    let isRound = { (edge: Int) in
      flow.isWritten(edge) && loop[Int(graph.edges[edge].from)] == loop[Int(graph.edges[edge].to)]
    }
    let bounded = flow.rounds.rounds(graph, allows: isRound)
      .reduce(into: Set<Int>()) { $0.formUnion(Self.bounding(flow, $1)) }
    // All loops at once: a guide may have as many as it has steps.
    let stays = { (edge: Int) in isRound(edge) && !bounded.contains(Int(graph.edges[edge].from)) }
    rounds = StrongComponents(graph, allows: stays).rounds(graph, allows: stays)
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
