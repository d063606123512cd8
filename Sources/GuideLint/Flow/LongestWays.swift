/// How heavy the heaviest way from a start is to each node, when the nodes of a loop count together once.
///
/// Longest paths on the condensation, which has no loops (R. Sedgewick and K. Wayne, "Algorithms", 4.4): one pass over the
/// strongly connected components in their topological order. O(V + E).
struct LongestWays: Sendable {
  private let components: StrongComponents
  /// By component: weight of the heaviest way up to and including it; -1 where none leads.
  private var weights: [Int]
  private var before: [Int]
  private let members: [[Int]]

  /// `weight` of a node, never negative.
  init(_ graph: DirectedGraph, from start: Int, weight: (Int) -> Int, allows: (Int) -> Bool = { _ in true }) {
    components = StrongComponents(graph, allows: allows)
    members = components.members
    weights = Array(repeating: -1, count: components.count)
    before = Array(repeating: -1, count: components.count)
    let own = members.map { $0.reduce(0) { $0 + weight($1) } }
    let first = Int(components.component[start])
    weights[first] = own[first]
    // Every edge between components leads to a lower number.
    for component in (0..<components.count).reversed() where weights[component] >= 0 {
      for node in members[component] {
        for edge in graph.out(of: node) where allows(edge) {
          let next = Int(components.component[Int(graph.edges[edge].to)])
          guard next != component, weights[component] + own[next] > weights[next] else { continue }
          weights[next] = weights[component] + own[next]
          before[next] = component
        }
      }
    }
  }

  func weight(to node: Int) -> Int { weights[Int(components.component[node])] }

  /// A node of each component on the heaviest way, where it began first.
  func way(to node: Int) -> [Int] {
    var way = [node]
    var component = before[Int(components.component[node])]
    while component >= 0 {
      way.append(members[component].min() ?? 0)
      component = before[component]
    }
    return way.reversed()
  }
}
