import Testing

@testable import GuideLint

struct DominatorsTests {
  @Test func `a gate is what nothing can be reached without`() {
    for graph in SmallGraphs(500) {
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
}
