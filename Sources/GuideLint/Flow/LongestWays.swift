/// How heavy a heavy way from a start is to each node, where no way goes through a node twice.
///
/// Where nothing leads back it is the heaviest (R. Sedgewick and K. Wayne, "Algorithms", 4.4: one pass in topological order,
/// O(V + E)). The heaviest way through loops is not to be had in reasonable time; edges that close a loop in a search in
/// depth are left out, and what remains is a way that can be gone, if perhaps not the heaviest.
struct LongestWays: Sendable {
  /// By node: weight of the way up to and including it; -1 where none leads.
  private var weights: [Int]
  private var before: [Int]

  /// `weight` of a node, never negative.
  init(_ graph: DirectedGraph, from start: Int, weight: (Int) -> Int, allows: (Int) -> Bool = { _ in true }) {
    weights = Array(repeating: -1, count: graph.nodeCount)
    before = Array(repeating: -1, count: graph.nodeCount)
    weights[start] = weight(start)
    let order = Self.reversePostorder(graph, from: start, allows: allows)
    var rank = [Int](repeating: -1, count: graph.nodeCount)
    for (place, node) in order.enumerated() { rank[node] = place }
    for node in order {
      for edge in graph.out(of: node) where allows(edge) {
        let next = Int(graph.edges[edge].to)
        guard rank[next] > rank[node] else { continue }
        let sum = weights[node] + weight(next)
        guard sum > weights[next] else { continue }
        weights[next] = sum
        before[next] = node
      }
    }
  }

  /// Each node before those that it leads to, but where a loop closes.
  private static func reversePostorder(_ graph: DirectedGraph, from start: Int, allows: (Int) -> Bool) -> [Int] {
    var finished: [Int] = []
    var seen = [Bool](repeating: false, count: graph.nodeCount)
    var open: [(node: Int, rest: [Int])] = []
    func enter(_ node: Int) {
      seen[node] = true
      open.append((node, graph.out(of: node).filter(allows).reversed().map { Int(graph.edges[$0].to) }))
    }
    enter(start)
    while let top = open.indices.last {
      guard let next = open[top].rest.popLast() else {
        finished.append(open.removeLast().node)
        continue
      }
      if !seen[next] { enter(next) }
    }
    return finished.reversed()
  }

  func weight(to node: Int) -> Int { weights[node] }

  /// The nodes on the way, from the start.
  func way(to node: Int) -> [Int] {
    var way = [node]
    while let last = way.last, before[last] >= 0 { way.append(before[last]) }
    return way.reversed()
  }
}
