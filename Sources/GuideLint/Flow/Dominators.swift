/// For each node the last one that every way to it passes.
///
/// T. Lengauer and R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph", ACM TOPLAS 1, 1979, with path
/// compression and without balancing: O(E log V), also where every one of 100,000 steps in a row leads to the person.
struct Dominators: Sendable {
  /// By node: its immediate dominator; the start's is itself; -1 where no way leads.
  private(set) var parent: [Int32]
  /// By node: when a walk in depth found it; -1 where no way leads.
  private let rank: [Int32]

  init(_ graph: DirectedGraph, from start: Int) {
    var forest = Forest(graph, from: start)
    rank = forest.rank
    parent = Array(repeating: -1, count: graph.nodeCount)
    parent[start] = Int32(start)
    forest.solve(graph)
    for (place, node) in forest.nodes.enumerated().dropFirst() {
      parent[Int(node)] = forest.nodes[Int(forest.dominator[place])]
    }
  }

  /// Whether every way to `node` passes `gate`.
  func isBehind(_ node: Int, _ gate: Int) -> Bool {
    guard parent[node] >= 0, parent[gate] >= 0 else { return false }
    var node = Int32(node)
    while rank[Int(node)] > rank[gate] { node = parent[Int(node)] }
    return Int(node) == gate
  }

  /// What every way to a node passes, the nearest first.
  func gates(of node: Int) -> UnfoldSequence<Int, Int> {
    sequence(state: node) { place in
      let next = Int(parent[place])
      guard next >= 0, next != place else { return nil }
      place = next
      return next
    }
  }
}

extension Dominators {
  /// The algorithm at work; its nodes are numbered in the order in which a walk in depth finds them.
  private struct Forest {
    /// By node of the graph: its number here.
    var rank: [Int32]
    /// By number: the node of the graph.
    var nodes: [Int32] = []
    /// By number, as all that follows: from where the walk found it.
    var origin: [Int32] = []
    /// The first node from which it is reached by later ones alone.
    var semi: [Int32] = []
    var dominator: [Int32] = []
    /// The tree grown so far, with paths cut short.
    var ancestor: [Int32] = []
    /// On the path up to the tree's root the node with the first `semi`.
    var label: [Int32] = []
    /// Nodes with the same `semi`, as a list: its first, and the next of each.
    var first: [Int32] = []
    var next: [Int32] = []
    private var path: [Int32] = []

    init(_ graph: DirectedGraph, from start: Int) {
      rank = Array(repeating: -1, count: graph.nodeCount)
      walk(graph, from: start)
      semi = Array(0..<Int32(nodes.count))
      label = semi
      dominator = Array(repeating: 0, count: nodes.count)
      ancestor = Array(repeating: -1, count: nodes.count)
      first = ancestor
      next = ancestor
    }

    private mutating func walk(_ graph: DirectedGraph, from start: Int) {
      var trail: [(place: Int32, edge: Int)] = []
      func open(_ node: Int, from origin: Int32) {
        rank[node] = Int32(nodes.count)
        trail.append((Int32(nodes.count), graph.out(of: node).lowerBound))
        nodes.append(Int32(node))
        self.origin.append(origin)
      }
      open(start, from: -1)
      while let (place, edge) = trail.last {
        guard edge < graph.out(of: Int(nodes[Int(place)])).upperBound else {
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].edge += 1
        let target = Int(graph.edges[edge].to)
        if rank[target] < 0 { open(target, from: place) }
      }
    }

    mutating func solve(_ graph: DirectedGraph) {
      for place in nodes.indices.dropFirst().reversed() {
        for edge in graph.into(Int(nodes[place])) {
          let from = rank[Int(graph.edges[Int(edge)].from)]
          if from >= 0 { semi[place] = min(semi[place], semi[Int(evaluate(from))]) }
        }
        let origin = origin[place]
        next[place] = first[Int(semi[place])]
        first[Int(semi[place])] = Int32(place)
        ancestor[place] = origin
        settle(first[Int(origin)], below: origin)
        first[Int(origin)] = -1
      }
      for place in nodes.indices.dropFirst() where dominator[place] != semi[place] {
        dominator[place] = dominator[Int(dominator[place])]
      }
    }

    /// Decides the nodes of one list, or leaves them to one that comes before.
    private mutating func settle(_ head: Int32, below origin: Int32) {
      var place = head
      while place >= 0 {
        let best = evaluate(place)
        dominator[Int(place)] = semi[Int(best)] < semi[Int(place)] ? best : origin
        place = next[Int(place)]
      }
    }

    private mutating func evaluate(_ place: Int32) -> Int32 {
      guard ancestor[Int(place)] >= 0 else { return place }
      var top = place
      while ancestor[Int(ancestor[Int(top)])] >= 0 {
        path.append(top)
        top = ancestor[Int(top)]
      }
      while let below = path.popLast() {
        let above = Int(ancestor[Int(below)])
        if semi[Int(label[above])] < semi[Int(label[Int(below)])] { label[Int(below)] = label[above] }
        ancestor[Int(below)] = ancestor[above]
      }
      return label[Int(place)]
    }
  }
}
