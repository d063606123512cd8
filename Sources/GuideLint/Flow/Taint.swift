import GuideDocument
import GuideGraph

/// Where a value may come from what must not be shown: a forward "may" analysis of variables that carry something over.
///
/// D. E. Denning and P. J. Denning, "Certification of programs for secure information flow", CACM 1977, for explicit flows:
/// an assignment hands on what its expression shows of a variable. Up to 64 variables; O(h(V + E)).
struct Taint: Sendable {
  private let flow: GuideFlow
  private let places: [VariableName: Int]
  private var onArrival: [UInt64]
  private let cleans: Set<String>
  private let sources: Set<VariableName>
  /// Variables beyond the budget.
  let dropped: Int

  /// `sources` always carry it; a call of one of `cleans` hands nothing on.
  init(_ study: GuideStudy, sources: Set<VariableName>, cleans: Set<String>) {
    flow = study.flow
    self.cleans = cleans
    self.sources = sources
    let assigned = study.guide.steps.reduce(into: Set<VariableName>()) { names, step in
      guard case .question(let question) = step else { return }
      for assign in question.assigns where !assign.value.variables.isEmpty { names.insert(assign.name) }
    }
    let names = assigned.subtracting(sources).sorted()
    places = Dictionary(uniqueKeysWithValues: names.prefix(64).enumerated().map { ($1, $0) })
    dropped = max(0, names.count - 64)
    onArrival = Array(repeating: 0, count: study.flow.graph.nodeCount)
    guard !sources.isEmpty, !places.isEmpty, !study.guide.start.step.isMissing else { return }
    spread(CertainFacts.reversePostorder(of: study.flow.graph, from: study.guide.start.step.offset))
  }

  private mutating func spread(_ order: [Int32]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order {
        let here = onArrival[Int(node)]
        let after = Int(node) == flow.anywhere ? here : passed(flow.guide.steps[Int(node)], here)
        for edge in flow.graph.out(of: Int(node)) {
          let end = Int(flow.graph.edges[edge].to)
          let kind = flow.control(edge)?.kind
          let brought = kind?.completes == true || kind == .skip ? after : here
          guard onArrival[end] | brought != onArrival[end] else { continue }
          onArrival[end] |= brought
          isChanged = true
        }
      }
    }
  }

  /// What is carried on after the answer and the assignments of a step; a remedy may be passed, so it cleans nothing.
  private func passed(_ step: Step, _ state: UInt64) -> UInt64 {
    guard case .question(let question) = step else { return state }
    var state = state
    let isSure = question.remedy == nil
    if isSure { for name in question.asked { set(name, false, &state) } }
    for assign in question.assigns {
      let isTainted = isShown(assign.value.root, state) != nil
      if isTainted || isSure { set(assign.name, isTainted, &state) }
    }
    return state
  }

  private func set(_ name: VariableName, _ isTainted: Bool, _ state: inout UInt64) {
    guard let place = places[name] else { return }
    if isTainted { state |= 1 << UInt64(place) } else { state &= ~(1 << UInt64(place)) }
  }

  /// A variable of which the expression shows something that it must not, evaluated on arrival at a step, and where in
  /// the expression it stands.
  func variable(shownBy expression: Expression, at node: Int) -> (name: VariableName, range: ByteRange)? {
    isShown(expression.root, onArrival[node])
  }

  private func isShown(_ node: ExpressionNode, _ state: UInt64) -> (name: VariableName, range: ByteRange)? {
    switch node.kind {
    case .variable(let name):
      let isTainted = sources.contains(name) || places[name].map { state & 1 << UInt64($0) != 0 } ?? false
      return isTainted ? (name, node.range) : nil
    case .comparison, .logical, .literal: return nil
    case .conditional(_, let then, let otherwise): return isShown(then, state) ?? isShown(otherwise, state)
    case .call(let function, let arguments):
      return cleans.contains(function.name) ? nil : arguments.lazy.compactMap { isShown($0, state) }.first
    case .sequence, .range, .arithmetic, .negation:
      return node.children.lazy.compactMap { isShown($0, state) }.first
    }
  }
}
