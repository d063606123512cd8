package import GuideGraph

/// The ways of a guide as a graph: the steps by their position, then one node `anywhere` that stands for every place where
/// somebody may ask for a person, or is given one because the guide cannot go on, or an agent may open an objection. Its edges are exactly the session's own control edges.
package final class GuideFlow: Sendable {
  package let guide: Guide
  package let graph: DirectedGraph
  /// The node that all open questions lead to, and that leads to the guide's person and its objections.
  package let anywhere: Int
  /// By edge of the graph: which of `guide.edges.all` it is; -1 for edges of `anywhere`.
  private let controls: [Int32]
  /// Shortest ways from the guide's start.
  package let ways: ShortestWays
  /// Steps that lead to one another on ways that the guide writes.
  package let rounds: StrongComponents
  package let doubts: Doubts
  /// By step, in brief. A step itself is large, and most rules ask only this of most steps.
  package let traits: [StepTraits]
  /// Nodes where the conversation ends or comes to a person, and those of which that is not known.
  package let ends: [Int]
  /// Steps of a guide with remedies that lead to one another, also by way of a person; nil for others, where nobody asks.
  private let returns: StrongComponents?

  package init(_ guide: Guide, doubts: Doubts) {
    self.guide = guide
    self.doubts = doubts
    anywhere = guide.steps.count
    let traits = guide.steps.map { StepTraits($0) }
    self.traits = traits
    (graph, controls) = Self.graph(guide, traits)
    let starts = guide.start.step.isMissing ? [] : [guide.start.step.offset]
    ways = ShortestWays(graph, from: starts)
    rounds = StrongComponents(graph) { [controls] in controls[$0] >= 0 }
    returns = traits.contains { $0.contains(.remedy) } ? StrongComponents(graph) : nil
    ends =
      traits.indices.filter { !traits[$0].isDisjoint(with: [.ends, .unclear]) } + doubts.unclear.map(\.offset).sorted()
  }

  private static func graph(_ guide: Guide, _ traits: [StepTraits]) -> (DirectedGraph, [Int32]) {
    var edges: [DirectedGraph.Edge] = []
    var controls: [Int32] = []
    edges.reserveCapacity(guide.edges.all.count + guide.steps.count)
    controls.reserveCapacity(guide.edges.all.count + guide.steps.count)
    let anywhere = guide.steps.count
    var control = 0
    for position in traits.indices {
      while control < guide.edges.all.count, guide.edges.all[control].from.offset == position {
        edges.append(.init(position, guide.edges.all[control].to.offset))
        controls.append(Int32(control))
        control += 1
      }
      guard isLeft(guide, position, traits[position]) else { continue }
      edges.append(.init(position, anywhere))
      controls.append(-1)
    }
    for edge in guide.edges.fromAnywhere {
      edges.append(.init(anywhere, edge.to.offset))
      controls.append(-1)
    }
    return (DirectedGraph(nodeCount: anywhere + 1, edges: edges), controls)
  }

  /// Whether one may be handed to the guide's person at a step, or an agent may open an objection there.
  private static func isLeft(_ guide: Guide, _ position: Int, _ traits: StepTraits) -> Bool {
    guard !guide.edges.fromAnywhere.isEmpty else { return false }
    if traits.contains(.waits) { return true }
    // Where the last words have no value there is no end, and the person is offered instead.
    if traits.isSuperset(of: [.outcome, .computes]) { return !guide.steps[position].cannotFail(in: guide) }
    // The walk stands at a hand-off, too, and where it lacks a way on the person is offered.
    if case .handoff(let handoff) = guide.steps[position] {
      return !guide.objections.isEmpty || handoff.lacksExit && guide.person?.step.offset != position
    }
    // Who is in a sub-guide may ask for the person of the guide around it, and any step may find that it cannot go on.
    return !traits.isDisjoint(with: [.calls, .instant])
  }

  /// The control edge behind an edge of the graph; nil for those of `anywhere`.
  package func control(_ edge: Int) -> ControlEdge? {
    controls[edge] < 0 ? nil : guide.edges.all[Int(controls[edge])]
  }

  /// Whether some way leads from a remedy's step to itself, so that it may be come to with the remedy tried.
  func comesAgain(_ node: Int) -> Bool {
    returns.map { $0.hasRound(through: node, graph) } ?? false
  }

  package func isWritten(_ edge: Int) -> Bool { controls[edge] >= 0 }

  /// The steps of a shortest way from the guide's start; empty where there is none.
  package func way(to node: Int) -> [StepID] { ids(ways.way(to: node)) }

  package func ids(_ nodes: [Int]) -> [StepID] { nodes.filter { $0 != anywhere }.map { guide.steps[$0].id } }
}

extension HandoffStep {
  fileprivate var lacksExit: Bool { closed == nil || busy == nil || declined == nil }
}

extension GuideFlow {
  /// The steps with all of these traits.
  package func steps(_ wanted: StepTraits) -> [Int] { traits.indices.filter { traits[$0].isSuperset(of: wanted) } }
}
