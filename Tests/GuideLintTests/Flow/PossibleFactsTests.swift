import Testing

@testable import GuideLint

struct PossibleFactsTests {
  @Test func `without ends a fact lies ahead wherever a way leads to it`() {
    for graph in SmallGraphs(500) {
      let order = CertainFacts.reversePostorder(of: graph, from: 0)
      let begins = (0..<graph.nodeCount).map { UInt64(1) << UInt64($0) }
      let ends = [UInt64](repeating: 0, count: graph.edges.count)
      let facts = PossibleFacts(graph, order: order, begins: begins, ends: ends)
      let closure = graph.closure
      for node in 0..<graph.nodeCount where closure[0][node] {
        for other in 0..<graph.nodeCount {
          #expect((facts.ahead[node] & 1 << UInt64(other) != 0) == closure[node][other])
        }
      }
    }
  }

  @Test func `an edge that ends a fact hides it from what comes before`() {
    let facts = PossibleFacts(.chain(3), order: [0, 1, 2], begins: [0, 0, 1], ends: [1, 0])
    #expect(facts.ahead == [0, 1, 1])
  }
}
