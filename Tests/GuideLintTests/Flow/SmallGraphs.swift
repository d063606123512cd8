@testable import GuideLint

/// Repeatable random graphs of a few nodes.
struct SmallGraphs: Sequence, IteratorProtocol {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var left: Int

  init(_ count: Int) { left = count }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func next() -> DirectedGraph? {
    guard left > 0 else { return nil }
    left -= 1
    let nodes = 1 + roll(7)
    let edges = (0..<roll(14)).map { _ in DirectedGraph.Edge(roll(nodes), roll(nodes)) }
    return DirectedGraph(nodeCount: nodes, edges: edges)
  }
}

extension DirectedGraph {
  /// By pairs of nodes whether one leads to the other, by Warshall's closure: slow, and another way to the same truth.
  var closure: [[Bool]] {
    var reach = (0..<nodeCount).map { one in (0..<nodeCount).map { $0 == one } }
    for edge in edges { reach[Int(edge.from)][Int(edge.to)] = true }
    for middle in 0..<nodeCount {
      for one in 0..<nodeCount where reach[one][middle] {
        for other in 0..<nodeCount where reach[middle][other] { reach[one][other] = true }
      }
    }
    return reach
  }

  /// 0 -> 1 -> ... -> count - 1.
  static func chain(_ count: Int) -> DirectedGraph {
    DirectedGraph(nodeCount: count, edges: (1..<count).map { Edge($0 - 1, $0) })
  }
}
