import GuideGraph

/// The last question that nearly every way to an end passes, late in a guide: found as the deepest node of the dominator
/// tree with more than nine tenths of the ends below it.
struct Bottleneck {
  let node: Int
  /// How many ends lie behind it, and of how many.
  let behind: Int
  let ends: Int
  /// Questions that come before it on every way.
  let before: Int

  /// Of fewer ends than this a question that all pass is what guides are.
  private static let fewest = 5

  /// Nil where the ways part early enough. Only what the guide writes counts: a person can be asked for at any time.
  init?(of flow: GuideFlow) {
    guard !flow.guide.start.step.isMissing else { return nil }
    let start = flow.guide.start.step.offset
    let edges = flow.graph.edges.indices.filter { flow.isWritten($0) }.map { flow.graph.edges[$0] }
    let graph = DirectedGraph(nodeCount: flow.graph.nodeCount, edges: edges)
    let dominators = Dominators(graph, from: start)
    let order = CertainFacts.reversePostorder(of: graph, from: start).map(Int.init)
    let behind = Self.ends(behind: order, dominators, flow)
    let ends = behind[start]
    guard ends >= Self.fewest,
      let node = order.last(where: { flow.asks($0) && behind[$0] * 10 > ends * 9 })
    else { return nil }
    self.node = node
    self.behind = behind[node]
    self.ends = ends
    before = dominators.gates(of: node).count { flow.asks($0) }
    guard before > 1 else { return nil }
  }

  /// By node: ends whose every way passes it. A dominator comes before what it dominates.
  private static func ends(behind order: [Int], _ dominators: Dominators, _ flow: GuideFlow) -> [Int] {
    var counts = [Int](repeating: 0, count: flow.graph.nodeCount)
    for node in order.reversed() {
      if node < flow.anywhere, flow.traits[node].contains(.ends) { counts[node] += 1 }
      let parent = Int(dominators.parent[node])
      if parent >= 0, parent != node { counts[parent] += counts[node] }
    }
    return counts
  }
}

extension GuideFlow {
  fileprivate func asks(_ node: Int) -> Bool { node < anywhere && traits[node].contains(.waits) }
}
