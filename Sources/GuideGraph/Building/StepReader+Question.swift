import GuideDocument

extension StepReader {
  func question() -> QuestionStep {
    QuestionStep(
      heading: heading, isUrgent: element.flag(.urgent), prompt: prompt(), extras: questionExtras(),
      assigns: assignments(.assign), ask: ask())
  }

  private func questionExtras() -> QuestionStep.Extras {
    .init(
      topic: element[.topic], remedy: element[.remedy].map(RemedyName.init(_:)), say: speech(), simpler: text(.simpler),
      todo: texts(.do), notes: texts(.note), help: text(.help), why: text(.why), noMatch: noMatch(),
      noInput: noInput(), tried: exit(.tried))
  }

  private func noMatch() -> QuestionStep.NoMatch? {
    guard let child = element.child(.nomatch) else { return nil }
    let words = texts.read(child)
    return .init(
      text: words.isEmpty ? nil : words, count: child[.count].flatMap(Int.init) ?? 3, next: targets.target(of: child))
  }

  private func noInput() -> QuestionStep.NoInput? {
    guard let child = element.child(.noinput) else { return nil }
    let words = texts.read(child)
    return .init(
      text: words.isEmpty ? nil : words, after: duration(.after, of: child) ?? 0, next: target(of: child))
  }

  private func ask() -> QuestionStep.Ask {
    for child in element.children {
      switch child.name {
      case .choice: return .choice(choice(child))
      case .field: return .field(field(child), next: fieldTarget(child))
      case .form: return .form(child.children(.field).map(field), next: target(of: child))
      case .acknowledge: return .acknowledge(label: child.child(.label).map(texts.read), next: target(of: child))
      case .goto: return .goto(target(of: child))
      default: continue
      }
    }
    return .goto(target(of: nil))
  }

  private func fieldTarget(_ field: Element) -> Target {
    if !field.has(.next) {
      scope.report(
        "missing-attribute", "this <field> needs next=\"...\": the step to go on with", at: field.place,
        consequence: "after the answer the guide cannot go on", subject: "next")
    }
    return target(of: field)
  }
}

// MARK: - Choices

extension StepReader {
  private func choice(_ element: Element) -> QuestionStep.Choice {
    let choice = QuestionStep.Choice(
      variable: variable(.assign, of: element), isMultiple: element.flag(.multiple),
      isOptional: element.flag(.optional), next: targets.target(of: element),
      options: element.children(.option).map(option), element: element.id)
    checkNext(of: choice, element)
    checkOptions(of: choice)
    checkValues(of: choice, element)
    return choice
  }

  private func option(_ element: Element) -> QuestionStep.Option {
    let labels = element.children(.label)
    let customer = labels.first { $0[.audience] != "agent" } ?? labels.first
    return QuestionStep.Option(
      id: OptionID(element[.id] ?? ""), next: targets.target(of: element), isUnsure: element.flag(.unsure),
      extras: QuestionStep.Option.Extras(
        relevant: scope.expression(.relevant, of: element, expecting: .boolean),
        agentLabel: labels.first { $0[.audience] == "agent" }.map(texts.read),
        synonyms: element.children(.synonym).map(\.text), hint: element.child(.hint).map(texts.read)),
      label: customer.map(texts.read) ?? Text(parts: [], element: element.id), element: element.id)
  }

  private func checkNext(of choice: QuestionStep.Choice, _ element: Element) {
    if choice.next == nil, choice.isMultiple || choice.isOptional {
      let why = choice.isMultiple ? "takes several answers" : "may be skipped"
      scope.report(
        "missing-attribute", "this <choice> \(why), so it needs next=\"...\": the step to go on with",
        at: element.place, consequence: "after the answer the guide cannot go on", subject: "next")
    }
    guard choice.next == nil, !choice.isMultiple else { return }
    for option in choice.options where option.next == nil {
      scope.report(
        "missing-attribute", "option \"\(option.id)\" needs next=\"...\", or its <choice> does",
        at: scope.document[option.element].place,
        consequence: "choosing \"\(option.label.outline)\" leads nowhere", subject: "next")
    }
  }

  private func checkOptions(of choice: QuestionStep.Choice) {
    // Of a few, as most questions have them, a look at every pair is quickest.
    let ids = choice.options.map(\.id)
    if ids.count < 8, ids.indices.allSatisfy({ !ids[..<$0].contains(ids[$0]) }) { return }
    var seen: [OptionID: ElementID] = [:]
    for option in choice.options {
      if let first = seen.updateValue(option.element, forKey: option.id) {
        scope.report(
          "duplicate-id", "two options are called \"\(option.id)\"",
          at: scope.document[option.element].place(of: .id), consequence: "both count as the same answer",
          subject: option.id.text,
          related: [.init(note: "first defined here", place: scope.document[first].place(of: .id))])
      }
    }
  }

  /// The ids of the options are the values that the variable can take.
  private func checkValues(of choice: QuestionStep.Choice, _ element: Element) {
    guard let name = choice.variable, let variable = scope.variables[name] else { return }
    guard choice.isMultiple == (variable.type == .list) else {
      scope.report(
        "type-mismatch",
        "variable \"\(name)\" must have type=\"\(choice.isMultiple ? "list" : "choice")\" to hold this answer",
        at: element.place(of: .assign), consequence: "the answer cannot be kept", subject: name.text)
      return
    }
    switch variable.type {
    case .choice, .list, .text: checkOptionValues(of: choice, variable)
    case .boolean:
      for option in choice.options where variable.type.parse(option.id.text, values: []) == nil {
        reportValue(option, variable, "is not true or false")
      }
    case .integer, .decimal, .date, .time, .dateTime, .duration, .phone, .email:
      for option in choice.options where variable.type.parse(option.id.text, values: []) == nil {
        reportValue(option, variable, "is not a value of type \(variable.type.rawValue)")
      }
    }
  }

  private func checkOptionValues(of choice: QuestionStep.Choice, _ variable: Variable) {
    guard !variable.values.isEmpty else { return }
    for option in choice.options where !variable.values.contains(option.id.text) {
      reportValue(
        option, variable, "is not among the values of \"\(variable.name)\" (\(variable.values.joined(separator: " ")))")
    }
  }

  private func reportValue(_ option: QuestionStep.Option, _ variable: Variable, _ problem: String) {
    scope.report(
      "type-mismatch", "option \"\(option.id)\" \(problem)", at: scope.document[option.element].place(of: .id),
      consequence: "choosing it cannot be kept in \"\(variable.name)\"", subject: option.id.text)
  }
}

// MARK: - Fields

extension StepReader {
  private func field(_ element: Element) -> QuestionStep.Field {
    QuestionStep.Field(
      variable: variable(.assign, of: element) ?? VariableName(""), pattern: pattern(of: element),
      constraint: scope.expression(.constraint, of: element, expecting: .boolean), example: element[.example],
      isOptional: element.flag(.optional), label: element.child(.label).map(texts.read),
      invalid: element.children(.invalid).map(texts.read), element: element.id)
  }

  private func pattern(of element: Element) -> Pattern? {
    guard let source = element[.pattern] else { return nil }
    switch Pattern.parse(source, syntax: .xsdAnchored) {
    case .success(let pattern): return pattern
    case .failure(let problem):
      scope.report(
        "pattern-syntax", problem.message, at: element.place(of: problem.offset..<problem.offset + 1, in: .pattern),
        consequence: "no answer can be checked, so the guide cannot be run", subject: source)
      return nil
    }
  }
}
