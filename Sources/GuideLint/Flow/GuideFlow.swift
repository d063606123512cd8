package import GuideGraph

/// The ways of a guide as a graph: the steps by their position, then one node `anywhere` that stands for every place where
/// somebody may ask for a person or an agent may open an objection. Its edges are exactly the session's own control edges.
package struct GuideFlow: Sendable {
  package let guide: Guide
  package let graph: DirectedGraph
  /// The node that all open questions lead to, and that leads to the guide's person and its objections.
  package let anywhere: Int
  /// By edge of the graph: which of `guide.edges.all` it is; -1 for edges of `anywhere`.
  private let controls: [Int32]
  /// Shortest ways from the guide's start.
  package let ways: ShortestWays
  package let doubts: Doubts
  /// Nodes where the conversation ends or comes to a person, and those of which that is not known.
  package let ends: [Int]

  package init(_ guide: Guide, doubts: Doubts) {
    self.guide = guide
    self.doubts = doubts
    anywhere = guide.steps.count
    (graph, controls) = Self.graph(guide)
    let starts = guide.start.step.isMissing ? [] : [guide.start.step.offset]
    ways = ShortestWays(graph, from: starts)
    ends = guide.steps.indices.filter { guide.steps[$0].isEnd || guide.steps[$0].leadsIntoTheUnknown }
      + doubts.unclear.map(\.offset)
  }

  private static func graph(_ guide: Guide) -> (DirectedGraph, [Int32]) {
    var edges: [DirectedGraph.Edge] = []
    var controls: [Int32] = []
    edges.reserveCapacity(guide.edges.all.count + guide.steps.count)
    controls.reserveCapacity(guide.edges.all.count + guide.steps.count)
    let anywhere = guide.steps.count
    let isLeft = !guide.edges.fromAnywhere.isEmpty
    var control = 0
    for (position, step) in guide.steps.enumerated() {
      while control < guide.edges.all.count, guide.edges.all[control].from.offset == position {
        edges.append(.init(position, guide.edges.all[control].to.offset))
        controls.append(Int32(control))
        control += 1
      }
      guard isLeft, step.waitsForAnybody else { continue }
      edges.append(.init(position, anywhere))
      controls.append(-1)
    }
    for edge in guide.edges.fromAnywhere {
      edges.append(.init(anywhere, edge.to.offset))
      controls.append(-1)
    }
    return (DirectedGraph(nodeCount: anywhere + 1, edges: edges), controls)
  }

  /// The control edge behind an edge of the graph; nil for those of `anywhere`.
  package func control(_ edge: Int) -> ControlEdge? {
    controls[edge] < 0 ? nil : guide.edges.all[Int(controls[edge])]
  }

  package func isWritten(_ edge: Int) -> Bool { controls[edge] >= 0 }

  /// The steps of a shortest way from the guide's start; empty where there is none.
  package func way(to node: Int) -> [StepID] { ids(ways.way(to: node)) }

  package func ids(_ nodes: [Int]) -> [StepID] { nodes.filter { $0 != anywhere }.map { guide.steps[$0].id } }
}

extension Step {
  /// Whether the conversation is over here, or in the hands of a person, or back where it was interrupted.
  fileprivate var isEnd: Bool {
    switch self {
    case .outcome, .handoff, .return: true
    case .question, .decide, .subguide, .action, .appointment, .message: false
    }
  }

  /// Whether somebody has the turn here and may ask for a person instead.
  package var waitsForAnybody: Bool {
    switch self {
    case .question(let question): question.waits
    case .action, .appointment, .message: true
    case .decide, .subguide, .handoff, .outcome, .return: false
    }
  }

  /// Whether it has no exit, or one that names a step that is not there, or lacks one that the language wants; that is told
  /// of on its own, and nothing is claimed about what lies behind it.
  package var leadsIntoTheUnknown: Bool {
    var isUnknown = false
    var hasExits = false
    forEachExit { _, target in
      hasExits = true
      if target.step.isMissing { isUnknown = true }
    }
    guard hasExits else { return !isEnd }
    if case .question(let question) = self, case .choice(let choice) = question.ask {
      return isUnknown || choice.options.contains { choice.target(of: $0) == nil }
    }
    return isUnknown
  }
}
