import Testing

@testable import GuideLint

struct ShortestWaysTests {
  @Test func `what is reached is what the closure says, by ways along edges`() {
    for graph in SmallGraphs(500) {
      let ways = ShortestWays(graph, from: [0])
      let closure = graph.closure
      for node in 0..<graph.nodeCount {
        #expect(ways.reaches(node) == closure[0][node])
        let way = ways.way(to: node)
        #expect(way.isEmpty == !closure[0][node])
        for (one, other) in zip(way, way.dropFirst()) {
          #expect(graph.out(of: one).contains { Int(graph.edges[$0].to) == other })
        }
        if let first = way.first { #expect(first == 0 && way.last == node) }
      }
    }
  }

  @Test func `a way is as short as can be`() {
    let graph = DirectedGraph(
      nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(2, 4), .init(0, 3), .init(3, 4)])
    #expect(ShortestWays(graph, from: [0]).way(to: 4) == [0, 3, 4])
  }

  @Test func `a closed edge is not taken`() {
    let graph = DirectedGraph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    #expect(!ShortestWays(graph, from: [0], allows: { $0 != 1 }).reaches(2))
  }

  @Test func `a hundred thousand steps in a row are walked`() {
    let ways = ShortestWays(.chain(100_000), from: [0])
    #expect(ways.way(to: 99_999).count == 100_000)
  }
}
