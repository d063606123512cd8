import Testing

@testable import GuideLint

struct DirectedGraphTests {
  @Test func `edges come back by the node they leave and by the node they enter`() {
    let graph = DirectedGraph(nodeCount: 3, edges: [.init(2, 0), .init(0, 1), .init(0, 2), .init(1, 2)])
    #expect(graph.edges == [.init(0, 1), .init(0, 2), .init(1, 2), .init(2, 0)])
    #expect(graph.out(of: 0) == 0..<2)
    #expect(graph.into(2).map { graph.edges[Int($0)].from } == [0, 1])
    #expect(graph.into(1).map { graph.edges[Int($0)].from } == [0])
  }

  @Test func `edges of one node keep their order`() {
    let graph = DirectedGraph(nodeCount: 4, edges: [.init(1, 3), .init(0, 2), .init(1, 0), .init(0, 1)])
    #expect(graph.edges.map(\.to) == [2, 1, 3, 0])
  }
}
