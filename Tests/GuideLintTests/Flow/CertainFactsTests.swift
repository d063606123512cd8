import Testing

@testable import GuideLint

struct CertainFactsTests {
  private func facts(_ graph: DirectedGraph, holding initial: UInt64 = 0, _ effects: [CertainFacts.Effect]) -> [UInt64]
  {
    let order = CertainFacts.reversePostorder(of: graph, from: 0)
    return CertainFacts(graph, from: 0, holding: initial, order: order, effects: effects).onArrival
  }

  @Test func `a fact holds after it began on every way`() {
    let graph = DirectedGraph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(1, 3), .init(2, 3)])
    let none = CertainFacts.Effect()
    let begins = CertainFacts.Effect(begins: 1)
    #expect(facts(graph, [begins, none, none, none])[3] & 1 == 0)
    #expect(facts(graph, [begins, none, none, begins])[3] & 1 == 1)
  }

  @Test func `what ends on one way is not certain`() {
    let graph = DirectedGraph(nodeCount: 2, edges: [.init(0, 1), .init(0, 1)])
    #expect(facts(graph, holding: 1, [.init(), .init(ends: 1)])[1] & 1 == 0)
    #expect(facts(graph, holding: 1, [.init(), .init(begins: 1, ends: 1)])[1] & 1 == 1)
  }

  /// Walks every way of at most twelve edges and compares what it saw with what was claimed.
  @Test func `no way of a small graph contradicts it, and some way shows every doubt`() {
    var seed = 7
    for graph in SmallGraphs(300) {
      let effects = graph.edges.map { _ -> CertainFacts.Effect in
        seed = (seed &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
        return .init(begins: UInt64(seed >> 8 & 3), ends: UInt64(seed >> 12 & 3))
      }
      let claimed = facts(graph, effects)
      var seen = [UInt64](repeating: .max, count: graph.nodeCount)
      var states: Set<[UInt64]> = [[0, 0]]
      seen[0] = 0
      for _ in 0..<40 {
        var next: Set<[UInt64]> = []
        for state in states {
          for edge in graph.out(of: Int(state[0])) {
            let value = state[1] & ~effects[edge].ends | effects[edge].begins
            let target = Int(graph.edges[edge].to)
            seen[target] &= value
            next.insert([UInt64(target), value])
          }
        }
        states = next
      }
      #expect(claimed == seen)
    }
  }
}
