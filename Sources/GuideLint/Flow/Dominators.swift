/// For each node the last one that every way to it passes.
///
/// K. D. Cooper, T. J. Harvey and K. Kennedy, "A simple, fast dominance algorithm", 2001: iteration in reverse postorder
/// over the tree that is being built. Near O(E) on graphs such as ours.
struct Dominators: Sendable {
  /// By node: its immediate dominator; the start's is itself; -1 where no way leads.
  private(set) var parent: [Int32]
  private let rank: [Int32]

  init(_ graph: DirectedGraph, from start: Int) {
    let order = CertainFacts.reversePostorder(of: graph, from: start)
    var rank = [Int32](repeating: -1, count: graph.nodeCount)
    for (place, node) in order.enumerated() { rank[Int(node)] = Int32(place) }
    self.rank = rank
    parent = Array(repeating: -1, count: graph.nodeCount)
    parent[start] = Int32(start)
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order.dropFirst() {
        var best: Int32 = -1
        for edge in graph.into(Int(node)) {
          let from = graph.edges[Int(edge)].from
          guard parent[Int(from)] >= 0 else { continue }
          best = best < 0 ? from : meet(best, from)
        }
        if parent[Int(node)] != best {
          parent[Int(node)] = best
          isChanged = true
        }
      }
    }
  }

  /// The last node that both are behind.
  private func meet(_ one: Int32, _ other: Int32) -> Int32 {
    var (one, other) = (one, other)
    while one != other {
      while rank[Int(one)] > rank[Int(other)] { one = parent[Int(one)] }
      while rank[Int(other)] > rank[Int(one)] { other = parent[Int(other)] }
    }
    return one
  }

  /// Whether every way to `node` passes `gate`.
  func isBehind(_ node: Int, _ gate: Int) -> Bool {
    guard parent[node] >= 0, parent[gate] >= 0 else { return false }
    var node = Int32(node)
    while rank[Int(node)] > rank[gate] { node = parent[Int(node)] }
    return Int(node) == gate
  }

  /// What every way to a node passes, the nearest first.
  func gates(of node: Int) -> UnfoldSequence<Int, Int> {
    sequence(state: node) { place in
      let next = Int(parent[place])
      guard next >= 0, next != place else { return nil }
      place = next
      return next
    }
  }
}
