import GuideGraph

/// What each variable may hold at each step, whatever the answers: never too little. Where it is nothing, nobody comes.
///
/// Abstract interpretation by iteration in reverse postorder; at the heads of loops bounds that keep moving widen to the
/// numbers which the guide itself names and then to everything (Cousot and Cousot, "Static determination of dynamic
/// properties of programs", 1976; thresholds after Blanchet and others, "A static analyzer for large safety-critical
/// software", PLDI 2003), and two passes without widening take back what that gave away.
struct ValueFlow: Sendable {
  let passage: StepPassage
  /// By node; nil where nobody can come.
  private(set) var onArrival: [ValueState?]
  /// By edge: whether somebody can take it.
  private(set) var isOpen: [Bool]

  /// Joins at the head of a loop that are waited for before widening.
  static let patience = 3
  static let narrowing = 2

  var flow: GuideFlow { passage.flow }
  var variables: TrackedVariables { passage.reasoning.variables }
  var reasoning: ValueReasoning { passage.reasoning }

  private let parameters: Set<VariableName>

  /// `parameters`: variables that callers may fill. `also`: variables to look at although no condition reads them.
  init(
    _ flow: GuideFlow, parameters: Set<VariableName>, summaries: [GuideID: ValueSummary],
    also: Set<VariableName> = []
  ) {
    let variables = TrackedVariables(flow.guide, parameters: parameters, also: also)
    self.parameters = parameters
    passage = StepPassage(
      flow: flow, reasoning: ValueReasoning(variables: variables),
      effects: flow.guide.steps.map { StepEffect($0, variables) }, summaries: summaries)
    onArrival = Array(repeating: nil, count: flow.graph.nodeCount)
    isOpen = Array(repeating: false, count: flow.graph.edges.count)
    guard !flow.guide.start.step.isMissing else { return }
    let order = CertainFacts.reversePostorder(of: flow.graph, from: flow.guide.start.step.offset)
    climb(order)
    for _ in 0..<Self.narrowing { descend(order) }
    mark()
  }

  /// The same analysis with an eye on some more variables.
  func tracking(_ names: Set<VariableName>) -> ValueFlow {
    if names.allSatisfy({ variables[$0] != nil }) { return self }
    return ValueFlow(flow, parameters: parameters, summaries: passage.summaries, also: names)
  }

  /// Whether somebody can come to the step at all.
  func reaches(_ node: Int) -> Bool { onArrival[node] != nil }

  /// What the variable may hold on arrival; nil where it is not tracked or nobody comes.
  func values(of name: VariableName, at node: Int) -> ValueSet? {
    guard let place = variables[name] else { return nil }
    return onArrival[node].map { $0[place] }
  }
}

// MARK: - Iteration

extension ValueFlow {
  private var start: Int { flow.guide.start.step.offset }

  private mutating func climb(_ order: [Int32]) {
    var rank = [Int32](repeating: 0, count: flow.graph.nodeCount)
    for (place, node) in order.enumerated() { rank[Int(node)] = Int32(place) }
    let widening = Widening(flow.guide, variables)
    var visits = [Int16](repeating: 0, count: flow.graph.nodeCount)
    var isDue = [Bool](repeating: false, count: flow.graph.nodeCount)
    onArrival[start] = passage.initial
    isDue[start] = true
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order where isDue[Int(node)] {
        isDue[Int(node)] = false
        guard let state = onArrival[Int(node)] else { continue }
        var told: [(Int, ValueState)] = []
        passage.pass(state, through: Int(node)) { edge, after in
          if let after { told.append((edge, after)) }
        }
        for (edge, after) in told {
          let end = Int(flow.graph.edges[edge].to)
          let isBack = rank[end] <= rank[Int(node)]
          guard arrive(after, at: end, isBack ? widening : nil, &visits) else { continue }
          isDue[end] = true
          if isBack { isChanged = true }
        }
      }
    }
  }

  /// Whether more can arrive than was known.
  private mutating func arrive(_ state: ValueState, at node: Int, _ widening: Widening?, _ visits: inout [Int16])
    -> Bool
  {
    guard let before = onArrival[node] else {
      onArrival[node] = state
      return true
    }
    guard var joined = onArrival[node], joined.join(state) else { return false }
    if let widening {
      visits[node] += visits[node] < 100 ? 1 : 0
      if visits[node] > Self.patience { widening.widen(&joined, after: before, visits: Int(visits[node])) }
    }
    onArrival[node] = joined
    return true
  }

  /// One pass that takes at each step no more than what its predecessors bring.
  private mutating func descend(_ order: [Int32]) {
    var next = [ValueState?](repeating: nil, count: flow.graph.nodeCount)
    next[start] = passage.initial
    for node in order {
      guard let state = onArrival[Int(node)] else { continue }
      passage.pass(state, through: Int(node)) { edge, after in
        guard let after else { return }
        let end = Int(flow.graph.edges[edge].to)
        if next[end] == nil { next[end] = after } else { _ = next[end]?.join(after) }
      }
    }
    onArrival = next
  }

  private mutating func mark() {
    var isOpen = isOpen
    for node in onArrival.indices {
      guard let state = onArrival[node] else { continue }
      passage.pass(state, through: node) { edge, after in isOpen[edge] = after != nil }
    }
    self.isOpen = isOpen
    let ways = ShortestWays(flow.graph, from: [start]) { isOpen[$0] }
    for node in onArrival.indices where !ways.reaches(node) { onArrival[node] = nil }
    for edge in isOpen.indices where onArrival[Int(flow.graph.edges[edge].from)] == nil { self.isOpen[edge] = false }
  }
}
