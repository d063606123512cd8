import Testing

@testable import GuideLint

struct StrongComponentsTests {
  @Test func `two nodes share a component when each leads to the other`() {
    for graph in SmallGraphs(500) {
      let components = StrongComponents(graph)
      let closure = graph.closure
      for one in 0..<graph.nodeCount {
        for other in 0..<graph.nodeCount {
          let isSame = components.component[one] == components.component[other]
          #expect(isSame == (closure[one][other] && closure[other][one]))
        }
      }
    }
  }

  @Test func `a round is what one can go through and come back`() {
    for graph in SmallGraphs(500) {
      let closure = graph.closure
      let rounds = StrongComponents(graph).rounds(graph)
      for node in 0..<graph.nodeCount {
        let comesBack = graph.out(of: node).contains { closure[Int(graph.edges[$0].to)][node] }
        #expect(rounds.count { $0.contains(node) } == (comesBack ? 1 : 0))
      }
      for round in rounds { #expect(round.allSatisfy { closure[round[0]][$0] && closure[$0][round[0]] }) }
    }
    let own = DirectedGraph(nodeCount: 2, edges: [.init(0, 0), .init(1, 1)])
    #expect(StrongComponents(own).rounds(own, allows: { $0 == 1 }) == [[1]])
  }

  @Test func `edges between components lead to lower numbers`() {
    for graph in SmallGraphs(500) {
      let components = StrongComponents(graph).component
      for edge in graph.edges { #expect(components[Int(edge.from)] >= components[Int(edge.to)]) }
    }
  }

  @Test func `a hundred thousand steps in a row need no deep stack`() {
    #expect(StrongComponents(.chain(100_000)).count == 100_000)
  }

  @Test func `a closed edge binds nothing together`() {
    let graph = DirectedGraph(nodeCount: 2, edges: [.init(0, 1), .init(1, 0)])
    #expect(StrongComponents(graph).count == 1)
    #expect(StrongComponents(graph, allows: { $0 != 1 }).count == 2)
  }
}
