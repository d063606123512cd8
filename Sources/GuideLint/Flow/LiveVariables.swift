import GuideGraph

/// Which variables are still read on some way from a step before they are filled anew.
///
/// Live variable analysis, 64 variables at a time over `PossibleFacts`. An objection may end in reading anything, for it
/// returns to whatever it interrupted.
struct LiveVariables: Sendable {
  private let flow: GuideFlow
  private let places: [VariableName: Int]
  private let groups: [PossibleFacts]

  /// `atEnds`: what counts as read where the conversation ends or a person takes over. `afresh`: whether what is read
  /// only after it was filled anew counts as not read.
  init(
    _ study: GuideStudy, _ names: [VariableName], afresh: Bool = true, atEnds: (Step) -> Set<VariableName>
  ) {
    flow = study.flow
    let names = names.sorted()
    places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    guard !study.guide.start.step.isMissing, !names.isEmpty else {
      groups = []
      return
    }
    let order = CertainFacts.reversePostorder(of: study.flow.graph, from: study.guide.start.step.offset)
    let places = places
    let read = study.guide.steps.map { step in step.readBeforeFilling.union(atEnds(step)).compactMap { places[$0] } }
    let filled = study.guide.steps.map { step in step.written.compactMap { places[$0] } }
    groups = (0..<(names.count + 63) / 64).map { group in
      let bits = { (all: [Int]) in all.reduce(UInt64(0)) { $1 / 64 == group ? $0 | 1 << UInt64($1 % 64) : $0 } }
      var begins = read.map(bits) + [0]
      for (node, step) in study.guide.steps.enumerated() { if case .return = step { begins[node] = .max } }
      let ends = study.flow.graph.edges.indices.map { edge -> UInt64 in
        guard afresh, let control = study.flow.control(edge), control.kind.completes || control.kind == .skip,
          study.guide[control.from].alwaysFills
        else { return 0 }
        return bits(filled[control.from.offset])
      }
      return PossibleFacts(study.flow.graph, order: order, begins: begins, ends: ends)
    }
  }

  /// Whether the variable is read on some way that begins with an exit of the step by which its answer is taken, or with
  /// `skips` by which it is left out: what the step assigns, it assigns then, too.
  func isRead(_ name: VariableName, after node: Int, skips: Bool = false) -> Bool {
    flow.graph.out(of: node).contains { edge in
      guard let control = flow.control(edge) else { return false }
      return (control.kind.completes || skips && control.kind == .skip)
        && isRead(name, from: Int(flow.graph.edges[edge].to))
    }
  }

  func isRead(_ name: VariableName, from node: Int) -> Bool {
    guard let place = places[name], place / 64 < groups.count else { return true }
    return groups[place / 64].ahead[node] & 1 << UInt64(place % 64) != 0
  }
}

extension Step {
  /// Variables whose value on arrival matters here.
  var readBeforeFilling: Set<VariableName> {
    guard case .question(let question) = self else { return read }
    var names = (words + notes).flatMap(\.expressions).reduce(into: Set<VariableName>()) { $0.formUnion($1.variables) }
    if case .choice(let choice) = question.ask {
      for option in choice.options { names.formUnion(option.relevant?.variables ?? []) }
    }
    var filled = Set(question.asked)
    for field in question.fields { names.formUnion((field.constraint?.variables ?? []).subtracting(filled)) }
    for assign in question.assigns {
      names.formUnion(assign.value.variables.subtracting(filled))
      filled.insert(assign.name)
    }
    return names
  }

  /// Whether leaving it by an answer fills all that it may fill: a remedy that was tried is passed, actions may bring nothing.
  fileprivate var alwaysFills: Bool {
    guard case .question(let question) = self else { return false }
    return question.remedy == nil
  }
}
