/// What holds at a node whichever way led there: a forward "must" analysis of up to 64 facts at once, one bit each.
///
/// Kildall's iteration to the greatest fixed point ("A unified approach to global program optimization", POPL 1973), where
/// ways meet by intersection; nodes are taken in reverse postorder, as Hecht and Ullman showed to be fast. O(h(V + E)) with
/// h at most the number of facts, in practice the depth of the loops.
package struct CertainFacts: Sendable {
  /// By node: facts that hold on arrival. Where no way leads all do.
  package private(set) var onArrival: [UInt64]

  /// What an edge does to the facts: first some end, then others begin.
  package struct Effect: Hashable, Sendable {
    package var begins: UInt64 = 0
    package var ends: UInt64 = 0
    package init(begins: UInt64 = 0, ends: UInt64 = 0) {
      self.begins = begins
      self.ends = ends
    }
  }

  /// `effects` by edge index; `order` the nodes to look at, best in reverse postorder.
  package init(_ graph: DirectedGraph, from start: Int, holding initial: UInt64, order: [Int32], effects: [Effect]) {
    onArrival = Array(repeating: .max, count: graph.nodeCount)
    onArrival[start] = initial
    var isDue = [Bool](repeating: false, count: graph.nodeCount)
    isDue[start] = true
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order where isDue[Int(node)] {
        isDue[Int(node)] = false
        for edge in graph.out(of: Int(node)) where pass(edge, graph, effects[edge]) {
          isDue[Int(graph.edges[edge].to)] = true
          isChanged = true
        }
      }
    }
  }

  /// Whether the edge took something from what is certain at its end.
  private mutating func pass(_ edge: Int, _ graph: DirectedGraph, _ effect: Effect) -> Bool {
    let end = Int(graph.edges[edge].to)
    let before = onArrival[end]
    let brought = onArrival[Int(graph.edges[edge].from)] & ~effect.ends | effect.begins
    onArrival[end] = before & brought
    return onArrival[end] != before
  }
}

extension CertainFacts {
  /// Nodes that `start` leads to, each before those it leads to except where a loop closes.
  package static func reversePostorder(of graph: DirectedGraph, from start: Int) -> [Int32] {
    var order: [Int32] = []
    var isSeen = [Bool](repeating: false, count: graph.nodeCount)
    var trail: [(node: Int32, edge: Int)] = [(Int32(start), graph.out(of: start).lowerBound)]
    isSeen[start] = true
    while let (node, edge) = trail.last {
      guard edge < graph.out(of: Int(node)).upperBound else {
        order.append(node)
        trail.removeLast()
        continue
      }
      trail[trail.count - 1].edge += 1
      let target = Int(graph.edges[edge].to)
      guard !isSeen[target] else { continue }
      isSeen[target] = true
      trail.append((Int32(target), graph.out(of: target).lowerBound))
    }
    return order.reversed()
  }
}
