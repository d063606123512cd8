/// What may still happen on some way from a node: a backward "may" analysis of up to 64 facts at once, one bit each.
///
/// Kildall's iteration (POPL 1973) to the least fixed point against the edges, where ways part by union; nodes are taken in
/// postorder. Live variables (F. E. Allen and J. Cocke, "A program data flow analysis procedure", 1976) are its first use.
/// O(h(V + E)) with h in practice the depth of the loops.
struct PossibleFacts: Sendable {
  /// By node: facts that may come to pass from there on.
  private(set) var ahead: [UInt64]

  /// `begins` by node: facts that come to pass there. `ends` by edge: facts that, coming later, do not matter before it.
  /// `order`: nodes in reverse postorder.
  init(_ graph: DirectedGraph, order: [Int32], begins: [UInt64], ends: [UInt64]) {
    ahead = begins
    var isDue = [Bool](repeating: true, count: graph.nodeCount)
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order.reversed() where isDue[Int(node)] {
        isDue[Int(node)] = false
        var facts = begins[Int(node)]
        for edge in graph.out(of: Int(node)) { facts |= ahead[Int(graph.edges[edge].to)] & ~ends[edge] }
        guard facts != ahead[Int(node)] else { continue }
        ahead[Int(node)] = facts
        for edge in graph.into(Int(node)) {
          isDue[Int(graph.edges[Int(edge)].from)] = true
          isChanged = true
        }
      }
    }
  }
}
