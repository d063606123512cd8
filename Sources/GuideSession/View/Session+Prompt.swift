public import GuideGraph

extension Session {
  /// Tries every text of a question, so that a prompt once shown can always be shown.
  func checkTexts(of question: QuestionStep) throws(EvaluationError) {
    _ = try prompt(of: question)
    for field in question.fields { _ = try rendered(field.invalid, in: context) }
    _ = try question.noInput?.text?.rendered(in: context)
  }

  func prompt(of question: QuestionStep) throws(EvaluationError) -> Prompt {
    let context = context
    let choice = question.choice
    return Prompt(
      step: key, kind: question.kind, title: question.heading.title, text: try question.prompt.rendered(in: context),
      say: try question.say?.text.rendered(in: context), isVerbatim: question.say?.isVerbatim ?? false,
      isRead: state.journey.scriptsRead.contains(key), simpler: try question.simpler?.rendered(in: context),
      todo: try rendered(question.todo, in: context), notes: try rendered(question.notes, in: context),
      help: try question.help?.rendered(in: context), why: try question.why?.rendered(in: context),
      options: try options(of: choice, in: context), fields: try fields(of: question, in: context),
      isOptional: choice?.isOptional ?? (!question.fields.isEmpty && question.fields.allSatisfy(\.isOptional)),
      acknowledgement: try question.acknowledgement?.rendered(in: context), isUrgent: question.isUrgent,
      previous: previousOptions(of: choice), refusals: state.journey.standing.refusals,
      misses: state.journey.standing.misses,
      missLimit: question.noMatch?.count ?? 3, noMatchText: try question.noMatch?.text?.rendered(in: context),
      timeout: question.noInput?.after, isConsequential: isConsequential(question), progress: progress)
  }

  private func rendered(
    _ texts: [Text], in context: EvaluationContext
  ) throws(EvaluationError) -> [RenderedText] {
    var rendered: [RenderedText] = []
    for text in texts { rendered.append(try text.rendered(in: context)) }
    return rendered
  }

  private func options(
    of choice: QuestionStep.Choice?, in context: EvaluationContext
  ) throws(EvaluationError) -> [Prompt.Option] {
    var options: [Prompt.Option] = []
    for option in choice?.options ?? [] where try isRelevant(option) {
      let label = state.channel == .agent ? option.agentLabel ?? option.label : option.label
      options.append(
        .init(
          id: option.id, label: try label.rendered(in: context), synonyms: option.synonyms,
          hint: try option.hint?.rendered(in: context), isUnsure: option.isUnsure))
    }
    return options
  }

  private func fields(
    of question: QuestionStep, in context: EvaluationContext
  ) throws(EvaluationError) -> [Prompt.Field] {
    var fields: [Prompt.Field] = []
    for field in question.fields {
      let variable = guide.variables[field.variable]
      let privacy = variable?.privacy ?? .personal
      let known = state.previous[key]?.values[field.variable] ?? given(field.variable)
      fields.append(
        .init(
          variable: field.variable.text, type: variable?.type.rawValue ?? ValueType.text.rawValue,
          values: variable?.values ?? [], label: try field.label?.rendered(in: context), example: field.example,
          isOptional: field.isOptional, privacy: privacy.rawValue,
          previous: privacy >= .sensitive ? nil : known.flatMap { $0.isEmpty ? nil : $0.lexical }))
    }
    return fields
  }

  /// Sensitive answers are not shown again: somebody else may look on.
  private func previousOptions(of choice: QuestionStep.Choice?) -> [OptionID] {
    guard let choice else { return [] }
    let privacy = choice.variable.flatMap { guide.variables[$0]?.privacy } ?? .open
    guard privacy < .sensitive else { return [] }
    if let options = state.previous[key]?.options { return options }
    let known = choice.variable.flatMap { given($0) }?.lexicalItems ?? []
    return choice.options.map(\.id).filter { known.contains($0.text) }
  }

  /// What was known of a variable before the session began. Sub-guides have variables of their own.
  private func given(_ name: VariableName) -> Value? {
    state.journey.frames.count == 1 ? state.given[name] : nil
  }

  /// What is said after a refused answer: the author's words for the first, second ... refusal.
  public func refusalText(_ refused: Event.Refused) -> RenderedText? {
    guard let question = library.question(refused.step) else { return nil }
    let field = question.fields.first { $0.variable == refused.variable } ?? question.fields.first
    guard let texts = field?.invalid, !texts.isEmpty else { return nil }
    return try? texts[min(max(refused.count, 1), texts.count) - 1].rendered(in: context)
  }

  private func isConsequential(_ question: QuestionStep) -> Bool {
    if question.isUrgent || !question.heading.establishes.isEmpty { return true }
    guard let index = guide.index(of: key.step) else { return false }
    return guide.edges.from(index).contains { edge in
      if case .action(let action) = guide[edge.to] { return action.effect != .safe && action.confirm == nil }
      return false
    }
  }
}

extension QuestionStep {
  package var choice: Choice? {
    if case .choice(let choice) = ask { return choice }
    return nil
  }

  fileprivate var acknowledgement: Text? {
    if case .acknowledge(let label, _) = ask { return label }
    return nil
  }

  fileprivate var kind: Prompt.Kind {
    switch ask {
    case .choice(let choice): choice.isMultiple ? .multiple : .choice
    case .field: .field
    case .form: .form
    case .acknowledge, .goto: .acknowledge
    }
  }
}
