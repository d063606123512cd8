package import GuideGraph

extension Step {
  /// Every text that a customer or agent is shown or told, notes to agents left out.
  package var words: [Text] {
    var words: [Text] = []
    forEachWords { words.append($0) }
    return words
  }

  /// The same one by one, for the many rules that look at most texts in vain.
  func forEachWords(_ body: (Text) -> Void) {
    switch self {
    case .question(let step): step.forEachWords({ _ in true }, body)
    case .action(let step): Self.pass([step.prompt, step.say?.text, step.confirm], to: body)
    case .handoff(let step): Self.pass([step.prompt, step.say?.text, step.why], to: body)
    case .appointment(let step): Self.pass([step.prompt, step.say?.text], to: body)
    case .message(let step): Self.pass([step.prompt, step.say?.text], to: body)
    case .outcome(let step): Self.pass([step.prompt, step.say?.text], to: body)
    case .decide, .subguide, .return: break
    }
  }

  private static func pass(_ texts: [Text?], to body: (Text) -> Void) {
    for case let text? in texts { body(text) }
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
  /// Its texts with those of the options that are shown.
  func forEachWords(_ isShown: (Option) -> Bool, _ body: (Text) -> Void) {
    body(prompt)
    if let say { body(say.text) }
    for case let text? in [simpler, help, why, noMatch?.text, noInput?.text] { body(text) }
    switch ask {
    case .choice(let choice):
      for option in choice.options where isShown(option) {
        body(option.label)
        if let label = option.agentLabel { body(label) }
        if let hint = option.hint { body(hint) }
      }
    case .field, .form:
      for field in fields {
        if let label = field.label { body(label) }
        field.invalid.forEach(body)
      }
    case .acknowledge(let label, _): if let label { body(label) }
    case .goto: break
    }
  }
}
