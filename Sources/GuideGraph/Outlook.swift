/// How many questions can still come after each step of a guide, over its own control edges.
package struct Outlook: Sendable {
  /// Questions of one way: how few, and how many where nothing goes round in a circle.
  package struct Span: Hashable, Sendable {
    package var least: Int
    package var most: Int?

    package init(least: Int, most: Int?) {
      self.least = least
      self.most = most
    }

    package static func + (one: Self, other: Self) -> Self {
      var most: Int?
      if let first = one.most, let second = other.most { most = first + second }
      return Span(least: one.least + other.least, most: most)
    }
  }

  private var spans: [Span]

  /// Questions after `step`, not counting its own.
  package func after(_ step: StepIndex) -> Span { spans[step.offset] }

  /// `inside` tells how many questions a sub-guide asks.
  init(of guide: Guide, inside: (GuideID) -> Span) {
    let costs = guide.steps.map { Self.cost(of: $0, inside) }
    let ways = ReversedEdges(of: guide)
    let least = Self.least(ways, costs)
    let most = Self.most(ways, costs)
    spans = guide.steps.indices.map { Span(least: least[$0], most: most[$0]) }
  }

  private static func cost(of step: Step, _ inside: (GuideID) -> Span) -> Span {
    switch step {
    case .question(let question): question.waits ? Span(least: 1, most: 1) : Span(least: 0, most: 0)
    case .message: Span(least: 1, most: 1)
    case .subguide(let call): inside(call.guide)
    case .decide, .action, .handoff, .appointment, .outcome, .return: Span(least: 0, most: 0)
    }
  }

  /// Shortest ways to an end, from the ends backwards, nearest first. A step that reaches no end counts as one.
  private static func least(_ ways: ReversedEdges, _ costs: [Span]) -> [Int] {
    var distances = Array(repeating: Int.max, count: costs.count)
    var rings: [[Int]] = [ways.ends]
    for end in ways.ends { distances[end] = 0 }
    var distance = 0
    while distance < rings.count {
      while let step = rings[distance].popLast() {
        guard distances[step] == distance else { continue }
        let next = distance + costs[step].least
        for before in ways.before(step) where next < distances[before] {
          distances[before] = next
          while rings.count <= next { rings.append([]) }
          rings[next].append(before)
        }
      }
      distance += 1
    }
    return distances.map { $0 == .max ? 0 : $0 }
  }

  /// Longest ways: a step is done when all that follow it are, so what lies on or before a circle never is.
  private static func most(_ ways: ReversedEdges, _ costs: [Span]) -> [Int?] {
    var lengths: [Int?] = Array(repeating: 0, count: costs.count)
    var waiting = ways.exits
    var done = Array(repeating: false, count: costs.count)
    var ready = ways.ends
    while let step = ready.popLast() {
      done[step] = true
      let length = (Span(least: 0, most: lengths[step]) + costs[step]).most
      for before in ways.before(step) {
        if let length, let known = lengths[before] {
          lengths[before] = max(known, length)
        } else {
          lengths[before] = nil
        }
        waiting[before] -= 1
        if waiting[before] == 0 { ready.append(before) }
      }
    }
    return lengths.indices.map { done[$0] ? lengths[$0] : nil }
  }
}

/// The control edges of a guide by the step they lead to.
private struct ReversedEdges {
  /// How many edges leave each step.
  var exits: [Int]
  private var starts: [Int]
  private var sources: [Int]

  init(of guide: Guide) {
    let count = guide.steps.count
    exits = Array(repeating: 0, count: count)
    starts = Array(repeating: 0, count: count + 1)
    for edge in guide.edges.all {
      exits[edge.from.offset] += 1
      starts[edge.to.offset + 1] += 1
    }
    for step in 0..<count { starts[step + 1] += starts[step] }
    sources = Array(repeating: 0, count: guide.edges.all.count)
    var free = starts
    for edge in guide.edges.all {
      sources[free[edge.to.offset]] = edge.from.offset
      free[edge.to.offset] += 1
    }
  }

  var ends: [Int] { exits.indices.filter { exits[$0] == 0 } }
  func before(_ step: Int) -> ArraySlice<Int> { sources[starts[step]..<starts[step + 1]] }
}
