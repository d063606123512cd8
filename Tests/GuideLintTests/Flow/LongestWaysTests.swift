import Testing

@testable import GuideLint

struct LongestWaysTests {
  @Test func `of two ways the heavier counts`() {
    let graph = DirectedGraph(nodeCount: 4, edges: [.init(0, 3), .init(0, 1), .init(1, 2), .init(2, 3)])
    let ways = LongestWays(graph, from: 0, weight: { $0 == 1 ? 5 : 1 })
    #expect(ways.weight(to: 3) == 8 && ways.way(to: 3) == [0, 1, 2, 3])
  }

  @Test func `a loop is gone through once, and only on one of its sides`() {
    let loop: [DirectedGraph.Edge] = [.init(0, 1), .init(1, 2), .init(2, 1), .init(2, 3)]
    #expect(LongestWays(DirectedGraph(nodeCount: 4, edges: loop), from: 0, weight: { _ in 1 }).weight(to: 3) == 4)
    // 1 leads to 2 or 3, and both back to it and on to 4: nobody is asked 2 and 3 without being asked 1 again.
    let sides: [DirectedGraph.Edge] = [
      .init(0, 1), .init(1, 2), .init(1, 3), .init(2, 1), .init(3, 1), .init(2, 4), .init(3, 4),
    ]
    #expect(LongestWays(DirectedGraph(nodeCount: 5, edges: sides), from: 0, weight: { _ in 1 }).weight(to: 4) == 4)
  }

  @Test func `a way can be gone, and passes no node twice`() {
    for graph in SmallGraphs(500) {
      let ways = LongestWays(graph, from: 0, weight: { _ in 1 })
      for node in 0..<graph.nodeCount where ways.weight(to: node) >= 0 {
        let way = ways.way(to: node)
        #expect(way.first == 0 && way.last == node && way.count == ways.weight(to: node))
        #expect(Set(way).count == way.count)
        for (from, to) in zip(way, way.dropFirst()) {
          #expect(graph.edges.contains { Int($0.from) == from && Int($0.to) == to })
        }
      }
    }
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
