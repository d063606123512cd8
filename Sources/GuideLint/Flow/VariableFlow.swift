package import GuideGraph

/// Which variables are set, whichever way led to a step. Looks at the variables it is asked about, 64 at a time.
package struct VariableFlow: Sendable {
  /// What going along an edge does to a variable.
  struct Change: Sendable {
    enum Kind { case sets, clears, mayClear }

    var edge: Int32
    /// Its place in `names`.
    var variable: Int32
    var kind: Kind
  }

  private let flow: GuideFlow
  private let names: [VariableName]
  private let indices: [VariableName: Int]
  let changes: [Change]
  /// By variable: whether it is set when the guide starts.
  private let initial: [Bool]
  /// For every 64 variables what is certain on arrival at each node.
  private let certain: [CertainFacts]

  package init(_ study: GuideStudy, in project: ProjectStudy, _ wanted: Set<VariableName>) {
    flow = study.flow
    let given = project.parameters[study.guide.id] ?? []
    // What the guide never sets comes from its host, of which nothing is known here.
    let written = study.guide.writtenVariables
    names = wanted.filter { study.guide.variables[$0] != nil && written.contains($0) }.sorted()
    indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    initial = names.map { given.contains($0) || !(study.guide.variables[$0]?.initial.isEmpty ?? true) }
    changes = names.isEmpty ? [] : VariableChanges(study.flow, project, indices).all
    certain = Self.solve(study.flow, names.count, initial, changes)
  }

  private static func solve(
    _ flow: GuideFlow, _ count: Int, _ initial: [Bool], _ changes: [Change]
  ) -> [CertainFacts] {
    guard count > 0, !flow.guide.start.step.isMissing else { return [] }
    let start = flow.guide.start.step.offset
    let order = CertainFacts.reversePostorder(of: flow.graph, from: start)
    let groups = Dictionary(grouping: changes) { Int($0.variable) / 64 }
    return (0..<(count + 63) / 64).map { group in
      var effects = [CertainFacts.Effect](repeating: .init(), count: flow.graph.edges.count)
      for change in groups[group] ?? [] { effects[Int(change.edge)].take(change) }
      var holding: UInt64 = 0
      for index in group * 64..<min(count, group * 64 + 64) where initial[index] { holding |= 1 << UInt64(index % 64) }
      return CertainFacts(flow.graph, from: start, holding: holding, order: order, effects: effects)
    }
  }

  /// Whether the variable is set however one came to the step. True also where nothing is known of it, or of the way.
  package func isCertain(_ name: VariableName, at node: Int) -> Bool {
    guard let index = indices[name], index / 64 < certain.count else { return true }
    return certain[index / 64].onArrival[node] & 1 << UInt64(index % 64) != 0
  }
}

extension CertainFacts.Effect {
  /// Adds a change after those taken before.
  mutating func take(_ change: VariableFlow.Change) {
    let bit: UInt64 = 1 << UInt64(change.variable % 64)
    switch change.kind {
    case .sets: begins |= bit
    case .clears, .mayClear:
      begins &= ~bit
      ends |= bit
    }
  }
}

// MARK: - Witnesses

extension VariableFlow {
  /// A shortest way from the start to a step on which the variable is not set there, and whether a customer can take it by
  /// answers alone, with no condition on the way.
  package func way(leavingUnset name: VariableName, to node: Int) -> (nodes: [Int], isFree: Bool)? {
    guard let index = indices[name], !flow.guide.start.step.isMissing else { return nil }
    let states = states(of: index)
    let start = flow.guide.start.step.offset * 2 + (initial[index] ? 1 : 0)
    for isFree in [true, false] {
      let ways = ShortestWays(states.graph, from: [start]) { edge in
        !isFree || states.isSure[edge] && flow.isFree(states.origin[edge])
      }
      let way = ways.way(to: node * 2)
      if !way.isEmpty { return (way.map { $0 / 2 }, isFree) }
    }
    return nil
  }

  /// The graph with two nodes for each step, one for "not set" and one for "set".
  private struct States {
    var graph: DirectedGraph
    /// By edge: the edge it stands for.
    var origin: [Int] = []
    /// By edge: whether whoever takes it comes out there, and not perhaps.
    var isSure: [Bool] = []
  }

  private func states(of index: Int) -> States {
    var changes: [Int: [Change.Kind]] = [:]
    for change in self.changes where Int(change.variable) == index {
      changes[Int(change.edge), default: []].append(change.kind)
    }
    var states = States(graph: DirectedGraph(nodeCount: 0, edges: []))
    var edges: [DirectedGraph.Edge] = []
    for node in 0..<flow.graph.nodeCount {
      for state in 0...1 {
        for edge in flow.graph.out(of: node) {
          let after = Set((changes[edge] ?? []).reduce([state]) { $1.states(after: $0) })
          for end in after.sorted() {
            edges.append(.init(node * 2 + state, Int(flow.graph.edges[edge].to) * 2 + end))
            states.origin.append(edge)
            states.isSure.append(after.count == 1)
          }
        }
      }
    }
    states.graph = DirectedGraph(nodeCount: flow.graph.nodeCount * 2, edges: edges)
    return states
  }
}

extension VariableFlow.Change.Kind {
  /// 1 for set and 0 for not.
  fileprivate func states(after before: [Int]) -> [Int] {
    switch self {
    case .sets: [1]
    case .clears: [0]
    case .mayClear: before + [0]
    }
  }
}
