import Testing

@testable import GuideLint

struct DominatorsTests {
  @Test func `a gate is what nothing can be reached without`() {
    for graph in SmallGraphs(5_000) {
      let gates = Dominators(graph, from: 0)
      let reach = ShortestWays(graph, from: [0])
      for node in 0..<graph.nodeCount where reach.reaches(node) {
        for gate in 0..<graph.nodeCount where reach.reaches(gate) {
          let around = ShortestWays(graph, from: [0]) { Int(graph.edges[$0].from) != gate }
          let isBehind = node == gate || gate == 0 || !around.reaches(node)
          #expect(gates.isBehind(node, gate) == isBehind)
          #expect(gates.gates(of: node).contains(gate) == (isBehind && node != gate))
        }
      }
    }
  }

  @Test func `a hundred thousand steps in a row that all lead to the person need no time worth telling`() {
    let count = 100_000
    let edges =
      (0..<count - 1).map { DirectedGraph.Edge($0, $0 + 1) } + (0..<count).map { DirectedGraph.Edge($0, count) }
    let gates = Dominators(DirectedGraph(nodeCount: count + 1, edges: edges), from: 0)
    #expect(gates.parent[count] == 0)
    #expect(gates.parent[count - 1] == Int32(count - 2))
  }
}
