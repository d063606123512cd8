/// The nodes from which some others can be reached: breadth-first search against the edges. O(V + E).
package struct BackwardReach: Sendable {
  private let isIn: [Bool]

  package init(_ graph: DirectedGraph, to goals: some Sequence<Int>, allows: (Int) -> Bool = { _ in true }) {
    var isIn = [Bool](repeating: false, count: graph.nodeCount)
    var line: [Int32] = []
    for node in goals where !isIn[node] {
      isIn[node] = true
      line.append(Int32(node))
    }
    var next = 0
    while next < line.count {
      for edge in graph.into(Int(line[next])) {
        let source = graph.edges[Int(edge)].from
        guard !isIn[Int(source)], allows(Int(edge)) else { continue }
        isIn[Int(source)] = true
        line.append(source)
      }
      next += 1
    }
    self.isIn = isIn
  }

  package func includes(_ node: Int) -> Bool { isIn[node] }
}
