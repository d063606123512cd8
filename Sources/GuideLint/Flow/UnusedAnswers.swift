import GuideDocument
import GuideGraph

/// Answers that are kept and matter to nobody: no way reads them, none passes them on, and every answer leads the same way.
struct UnusedAnswers {
  struct Answer {
    var variable: Variable
    var node: Int
    var element: ElementID
  }

  private(set) var all: [Answer] = []

  init(_ study: GuideStudy, _ project: ProjectStudy) {
    let guide = study.guide
    let askedFor = study.flow.steps(.writes).filter { study.flow.ways.reaches($0) }
    let names = askedFor.reduce(into: Set<VariableName>()) { names, node in
      if case .question(let question) = guide.steps[node] { names.formUnion(question.asked) }
    }
    guard !names.isEmpty, study.flow.doubts.unclear.isEmpty else { return }
    let wanted = project.results[guide.id] ?? []
    // What is asked a second time and used then is another matter: that it was asked twice.
    let live = LiveVariables(study, Array(names), afresh: false) { step in
      switch step {
      case .outcome: wanted
      case .handoff(let handoff): Self.told(by: handoff, guide)
      case .question, .decide, .subguide, .action, .appointment, .message, .return: []
      }
    }
    // What a caller or its person is told of is not known here.
    let isAlone = !project.called.contains(guide.id)
    for node in askedFor {
      guard case .question(let question) = guide.steps[node], !question.isForked else { continue }
      for (name, element) in question.places {
        guard let variable = guide.variables[name], isAlone || variable.privacy >= .sensitive else { continue }
        if !live.isRead(name, after: node), !question.usesItself(name) {
          all.append(Answer(variable: variable, node: node, element: element))
        }
      }
    }
    if !all.isEmpty { dropTold(study, project) }
  }

  /// Whoever takes over sees what is open or personal by itself; what is sensitive only where it is passed on.
  private static func told(by handoff: HandoffStep, _ guide: Guide) -> Set<VariableName> {
    Set(guide.variables.values.filter { $0.privacy < .sensitive }.map(\.name)).union(handoff.passes)
  }

  /// A person in a sub-guide sees the answers of this one too.
  private mutating func dropTold(_ study: GuideStudy, _ project: ProjectStudy) {
    let calls = project.calls(toPeopleIn: study)
    guard !calls.isEmpty else { return }
    let near = BackwardReach(study.flow.graph, to: calls)
    all.removeAll { $0.variable.privacy < .sensitive && near.includes($0.node) }
  }
}

extension QuestionStep {
  /// Whether answers lead to different steps, so that the answer has done its work by that.
  fileprivate var isForked: Bool {
    guard case .choice(let choice) = ask else { return false }
    return Set(choice.options.compactMap { choice.target(of: $0)?.step }).count > 1
  }

  /// What it fills, with the element that says so.
  fileprivate var places: [(VariableName, ElementID)] {
    if case .choice(let choice) = ask { return choice.variable.map { [($0, choice.element)] } ?? [] }
    return fields.map { ($0.variable, $0.element) }
  }

  fileprivate func usesItself(_ name: VariableName) -> Bool {
    assigns.contains { $0.value.variables.contains(name) }
      || fields.contains { $0.variable != name && $0.constraint?.variables.contains(name) == true }
  }
}
