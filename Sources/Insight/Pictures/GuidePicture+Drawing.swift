package import GuideGraph

extension GuidePicture {
  package init(of guide: Guide) {
    title = "\(guide.title) (\(guide.id) \(guide.version))"
    nodes = [Node(name: Self.start, shape: .start, label: ["Start"])]
    groups = guide.objections.map { Group(id: $0.id, label: "Objection \($0.id): \($0.label.outline)") }
    for index in guide.stepIndices { draw(guide[index]) }
    if !guide.start.step.isMissing {
      edges.append(Edge(from: Self.start, to: Self.name(of: guide.start.id), label: "", isDotted: true))
    }
    for index in guide.stepIndices { drawWays(from: index, in: guide) }
    drawWaysFromAnywhere(in: guide)
    for called in guide.subguides.reduce(into: [GuideID](), { if !$0.contains($1) { $0.append($1) } }) {
      nodes.append(Node(name: Self.name(of: called), shape: .guide, label: ["Guide \(called)"]))
    }
  }

  private mutating func draw(_ step: Step) {
    let words = step.drawnWords
    nodes.append(
      Node(
        name: Self.name(of: step.id), shape: step.shape, label: [step.id.text] + (words.isEmpty ? [] : [words]),
        group: step.heading.objection))
    if case .subguide(let call) = step {
      edges.append(Edge(from: Self.name(of: step.id), to: Self.name(of: call.guide), label: "walks", isDotted: true))
    }
  }

  private mutating func drawWays(from index: StepIndex, in guide: Guide) {
    var labels = WayLabels(of: guide[index])
    for edge in guide.edges.from(index) {
      edges.append(
        Edge(from: Self.name(of: guide[index].id), to: Self.name(of: guide[edge.to].id), label: labels.next(edge.kind)))
    }
    if case .return(let step) = guide[index] {
      edges.append(Edge(from: Self.name(of: step.heading.id), to: Self.anywhere, label: "return", isDotted: true))
    }
  }

  private mutating func drawWaysFromAnywhere(in guide: Guide) {
    let ways = guide.edges.fromAnywhere
    guard !ways.isEmpty || edges.contains(where: { $0.to == Self.anywhere }) else { return }
    nodes.append(Node(name: Self.anywhere, shape: .anywhere, label: ["Any step"]))
    for way in ways {
      let step = guide[way.to]
      let objection = way.kind == .objection ? step.heading.objection.map { " \($0)" } ?? "" : ""
      edges.append(
        Edge(from: Self.anywhere, to: Self.name(of: step.id), label: way.kind.rawValue + objection, isDotted: true))
    }
  }
}

/// The words on the ways that leave a step, in the order of its control edges.
private struct WayLabels {
  private var options: ArraySlice<String> = []
  private var tests: ArraySlice<String> = []
  private var outcomes: ArraySlice<String> = []

  init(of step: Step) {
    switch step {
    case .question(let question): options = Self.options(of: question.choiceDrawn)[...]
    case .decide(let decide): tests = decide.whens.filter { !$0.next.step.isMissing }.map(\.test.source)[...]
    case .subguide(let call):
      outcomes = call.returned.filter { !$0.next.step.isMissing }.map(\.outcome.text)[...]
    case .action, .handoff, .appointment, .message, .outcome, .return: break
    }
  }

  private static func options(of choice: QuestionStep.Choice?) -> [String] {
    guard let choice else { return [] }
    guard !choice.isMultiple else { return [choice.options.map(\.label.outline).joined(separator: " / ")] }
    return choice.options.filter { choice.target(of: $0).map { !$0.step.isMissing } ?? false }.map(\.label.outline)
  }

  mutating func next(_ kind: ControlEdge.Kind) -> String {
    switch kind {
    case .option: Words.short(options.popFirst() ?? kind.rawValue)
    case .when: "when " + Words.short(tests.popFirst() ?? "")
    case .returned: "returned " + (outcomes.popFirst() ?? "")
    case .skip, .field, .form, .acknowledge, .goto, .otherwise, .done, .failed, .declined, .closed, .busy, .unavailable,
      .sent, .tried, .nomatch, .noinput, .resume, .person, .objection, .return:
      kind.rawValue
    }
  }
}
