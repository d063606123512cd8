import Testing

@testable import GuideLint

struct BackwardReachTests {
  @Test func `it is reachability with the edges turned`() {
    for graph in SmallGraphs(500) {
      let goal = graph.nodeCount - 1
      let reach = BackwardReach(graph, to: [goal])
      let closure = graph.closure
      for node in 0..<graph.nodeCount { #expect(reach.includes(node) == closure[node][goal]) }
    }
  }

  @Test func `a closed edge leads nowhere`() {
    let graph = DirectedGraph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    let reach = BackwardReach(graph, to: [2], allows: { $0 != 0 })
    #expect(reach.includes(1) && !reach.includes(0))
  }
}
