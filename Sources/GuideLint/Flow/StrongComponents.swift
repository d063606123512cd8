/// The strongly connected components of a graph: nodes that all lead to one another.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1, 1972, with an explicit stack
/// in place of recursion, so that a guide of 100,000 steps in a row needs no deep stack. O(V + E).
package struct StrongComponents: Sendable {
  /// By node: its component. Components are numbered so that every edge between two leads to the lower number.
  package private(set) var component: [Int32]
  package private(set) var count = 0

  /// `allows` may close single edges, given by their index.
  package init(_ graph: DirectedGraph, allows: (Int) -> Bool = { _ in true }) {
    component = Array(repeating: -1, count: graph.nodeCount)
    var search = Search(nodeCount: graph.nodeCount)
    for node in 0..<graph.nodeCount where search.order[node] == 0 { visit(from: node, graph, &search, allows) }
  }

  /// The components that one can go round in for ever: several nodes, or one that leads to itself by an allowed edge. Most
  /// nodes of a guide are in none, so those that are cost nothing.
  package func rounds(_ graph: DirectedGraph, allows: (Int) -> Bool = { _ in true }) -> [[Int]] {
    var sizes = [Int32](repeating: 0, count: count)
    for component in component { sizes[Int(component)] += 1 }
    for (index, edge) in graph.edges.enumerated() where edge.from == edge.to && allows(index) {
      sizes[Int(component[Int(edge.from)])] += 1
    }
    var rounds: [[Int]] = []
    var places = [Int32](repeating: -1, count: count)
    for component in sizes.indices where sizes[component] > 1 {
      places[component] = Int32(rounds.count)
      rounds.append([])
    }
    for (node, component) in component.enumerated() where places[Int(component)] >= 0 {
      rounds[Int(places[Int(component)])].append(node)
    }
    return rounds
  }

  /// Whether one can go round from a node to itself.
  func hasRound(through node: Int, _ graph: DirectedGraph) -> Bool {
    graph.out(of: node).contains { component[Int(graph.edges[$0].to)] == component[node] }
  }

  private struct Search {
    /// By node: when it was found, from 1; 0 for not yet.
    var order: [Int32]
    /// By node: the earliest found node on the stack that it leads back to.
    var low: [Int32]
    var isOnStack: [Bool]
    var stack: [Int32] = []
    /// The way to the node at hand: each with the next edge to look at.
    var trail: [(node: Int32, edge: Int)] = []
    var clock: Int32 = 0

    init(nodeCount: Int) {
      order = Array(repeating: 0, count: nodeCount)
      low = order
      isOnStack = Array(repeating: false, count: nodeCount)
    }

    mutating func open(_ node: Int, _ graph: DirectedGraph) {
      clock += 1
      order[node] = clock
      low[node] = clock
      isOnStack[node] = true
      stack.append(Int32(node))
      trail.append((Int32(node), graph.out(of: node).lowerBound))
    }
  }

  private mutating func visit(from root: Int, _ graph: DirectedGraph, _ search: inout Search, _ allows: (Int) -> Bool) {
    search.open(root, graph)
    while let (node, edge) = search.trail.last {
      guard edge < graph.out(of: Int(node)).upperBound else {
        close(Int(node), &search)
        continue
      }
      search.trail[search.trail.count - 1].edge += 1
      let target = Int(graph.edges[edge].to)
      guard allows(edge) else { continue }
      if search.order[target] == 0 {
        search.open(target, graph)
      } else if search.isOnStack[target] {
        search.low[Int(node)] = min(search.low[Int(node)], search.order[target])
      }
    }
  }

  private mutating func close(_ node: Int, _ search: inout Search) {
    search.trail.removeLast()
    if let parent = search.trail.last?.node {
      search.low[Int(parent)] = min(search.low[Int(parent)], search.low[node])
    }
    guard search.low[node] == search.order[node] else { return }
    while let member = search.stack.popLast() {
      search.isOnStack[Int(member)] = false
      component[Int(member)] = Int32(count)
      if Int(member) == node { break }
    }
    count += 1
  }
}
