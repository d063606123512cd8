/// The nodes that can be reached from some others, each with a way of fewest edges.
///
/// Breadth-first search: E. F. Moore, "The shortest path through a maze", 1959. O(V + E).
package struct ShortestWays: Sendable {
  /// By node: the edge by which it was first reached; `start` for where the search began, `unreached` for the rest.
  private let by: [Int32]
  private let graph: DirectedGraph
  private static let start: Int32 = -1
  private static let unreached: Int32 = -2

  /// `allows` may close single edges, given by their index.
  package init(_ graph: DirectedGraph, from starts: some Sequence<Int>, allows: (Int) -> Bool = { _ in true }) {
    var by = [Int32](repeating: Self.unreached, count: graph.nodeCount)
    var line: [Int32] = []
    line.reserveCapacity(graph.nodeCount)
    for node in starts where by[node] == Self.unreached {
      by[node] = Self.start
      line.append(Int32(node))
    }
    var next = 0
    while next < line.count {
      for edge in graph.out(of: Int(line[next])) {
        let target = graph.edges[edge].to
        guard by[Int(target)] == Self.unreached, allows(edge) else { continue }
        by[Int(target)] = Int32(edge)
        line.append(target)
      }
      next += 1
    }
    self.by = by
    self.graph = graph
  }

  package func reaches(_ node: Int) -> Bool { by[node] != Self.unreached }

  /// The nodes of a shortest way, where it began first; empty where there is none.
  package func way(to node: Int) -> [Int] {
    guard reaches(node) else { return [] }
    var way = [node]
    while by[way[way.count - 1]] != Self.start { way.append(Int(graph.edges[Int(by[way[way.count - 1]])].from)) }
    return way.reversed()
  }
}
