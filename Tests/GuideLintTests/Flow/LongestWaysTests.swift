import Testing

@testable import GuideLint

struct LongestWaysTests {
  @Test func `of two ways the heavier counts`() {
    let graph = DirectedGraph(nodeCount: 4, edges: [.init(0, 3), .init(0, 1), .init(1, 2), .init(2, 3)])
    let ways = LongestWays(graph, from: 0, weight: { $0 == 1 ? 5 : 1 })
    #expect(ways.weight(to: 3) == 8 && ways.way(to: 3) == [0, 1, 2, 3])
  }

  @Test func `a loop counts once, with all of its steps`() {
    let graph = DirectedGraph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 1), .init(2, 3)])
    #expect(LongestWays(graph, from: 0, weight: { _ in 1 }).weight(to: 3) == 4)
  }

  @Test func `where no loop is it is the heaviest of all ways`() {
    for graph in SmallGraphs(500) {
      let forward = DirectedGraph(nodeCount: graph.nodeCount, edges: graph.edges.filter { $0.from < $0.to })
      let ways = LongestWays(forward, from: 0, weight: { $0 % 3 })
      var heaviest = [Int](repeating: -1, count: graph.nodeCount)
      heaviest[0] = 0
      for node in 0..<graph.nodeCount where heaviest[node] >= 0 {
        for edge in forward.edges where Int(edge.from) == node {
          heaviest[Int(edge.to)] = max(heaviest[Int(edge.to)], heaviest[node] + Int(edge.to) % 3)
        }
      }
      for node in 0..<graph.nodeCount { #expect(ways.weight(to: node) == heaviest[node]) }
    }
  }
}
