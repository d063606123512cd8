/// A graph whose nodes are numbers from 0, kept as flat arrays (compressed sparse rows) so that walks over it are linear
/// in nodes and edges and allocate little.
package struct DirectedGraph: Sendable {
  package struct Edge: Hashable, Sendable {
    package var from: Int32
    package var to: Int32

    package init(_ from: Int, _ to: Int) {
      self.from = Int32(from)
      self.to = Int32(to)
    }
  }

  package let nodeCount: Int
  /// Sorted by `from`; an edge is known by its index here.
  package let edges: [Edge]
  private let firstOut: [Int32]
  private let firstIn: [Int32]
  /// Edge indices, grouped by the node that they enter.
  private let entering: [Int32]

  /// Edges of one node keep their order. No edge may name a node that is not there.
  package init(nodeCount: Int, edges unsorted: [Edge]) {
    self.nodeCount = nodeCount
    let edges = Self.isSorted(unsorted) ? unsorted : Self.sorted(unsorted, nodeCount)
    self.edges = edges
    firstOut = Self.starts(nodeCount, edges.lazy.map(\.from))
    firstIn = Self.starts(nodeCount, edges.lazy.map(\.to))
    entering = Self.grouped(edges, by: firstIn)
  }

  /// Indices of the edges that leave a node.
  package func out(of node: Int) -> Range<Int> { Int(firstOut[node])..<Int(firstOut[node + 1]) }

  /// Indices of the edges that enter a node.
  package func into(_ node: Int) -> ArraySlice<Int32> { entering[Int(firstIn[node])..<Int(firstIn[node + 1])] }

  private static func isSorted(_ edges: [Edge]) -> Bool {
    var last: Int32 = 0
    for edge in edges {
      guard edge.from >= last else { return false }
      last = edge.from
    }
    return true
  }

  private static func sorted(_ edges: [Edge], _ nodeCount: Int) -> [Edge] {
    var places = starts(nodeCount, edges.lazy.map(\.from))
    var sorted = edges
    for edge in edges {
      sorted[Int(places[Int(edge.from)])] = edge
      places[Int(edge.from)] += 1
    }
    return sorted
  }

  /// By node: where its group starts when edges are grouped by one of their ends.
  private static func starts(_ nodeCount: Int, _ ends: some Sequence<Int32>) -> [Int32] {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for end in ends { starts[Int(end) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    return starts
  }

  private static func grouped(_ edges: [Edge], by firstIn: [Int32]) -> [Int32] {
    var places = firstIn
    var grouped = [Int32](repeating: 0, count: edges.count)
    for (index, edge) in edges.enumerated() {
      grouped[Int(places[Int(edge.to)])] = Int32(index)
      places[Int(edge.to)] += 1
    }
    return grouped
  }
}
