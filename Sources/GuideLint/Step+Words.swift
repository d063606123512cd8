package import GuideGraph

extension Step {
  /// Every text that a customer or agent is shown or told, notes to agents left out.
  package var words: [Text] {
    switch self {
    case .question(let step): step.words
    case .action(let step): [step.prompt, step.say?.text, step.confirm].compactMap(\.self)
    case .handoff(let step): [step.prompt, step.say?.text, step.why].compactMap(\.self)
    case .appointment(let step): [step.prompt, step.say?.text].compactMap(\.self)
    case .message(let step): [step.prompt, step.say?.text].compactMap(\.self)
    case .outcome(let step): [step.prompt, step.say?.text].compactMap(\.self)
    case .decide, .subguide, .return: []
    }
  }

  /// Notes that only agents see.
  package var notes: [Text] {
    switch self {
    case .question(let step): step.notes + step.todo
    case .handoff(let step): step.notes
    case .appointment(let step): step.notes
    case .outcome(let step): step.notes
    case .decide, .subguide, .action, .message, .return: []
    }
  }
}

extension QuestionStep {
  fileprivate var words: [Text] {
    let own = [prompt, say?.text, simpler, help, why, noMatch?.text, noInput?.text].compactMap(\.self)
    switch ask {
    case .choice(let choice):
      return own + choice.options.flatMap { [$0.label, $0.agentLabel, $0.hint].compactMap(\.self) }
    case .field, .form: return own + fields.flatMap { ($0.label.map { [$0] } ?? []) + $0.invalid }
    case .acknowledge(let label, _): return own + (label.map { [$0] } ?? [])
    case .goto: return own
    }
  }
}
