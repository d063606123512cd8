import GuideGraph

/// Decides whether an answer to a question can be taken. Changes nothing.
///
/// Reading looks at the words alone; judging holds what was read against everything the walk knows.
struct AnswerReading {
  enum Result {
    case accepted(Answer)
    case refused(Session.Refusal, VariableName?)
    case notUnderstood(String)
    case cannotSkip
  }

  let session: Session
  let question: QuestionStep

  private var key: StepKey { session.key }

  func read(_ reply: Command.Reply) -> Result {
    switch question.ask {
    case .choice(let choice): read(reply, of: choice)
    case .field(let field, _): read(reply, of: [field])
    case .form(let fields, _): read(reply, of: fields)
    case .acknowledge: readAcknowledgement(reply)
    case .goto: .notUnderstood("")
    }
  }

  private func readAcknowledgement(_ reply: Command.Reply) -> Result {
    switch reply {
    case .text("done"), .text("true"): .accepted(Answer(step: key, options: nil, values: [:]))
    case .text(let words): .notUnderstood(words)
    case .skip: .cannotSkip
    case .options, .form: .notUnderstood("")
    }
  }

  private func leftOut(_ isOptional: Bool) -> Result {
    isOptional ? .accepted(Answer(step: key, options: nil, values: [:], isSkip: true)) : .cannotSkip
  }
}

// MARK: - Choices

extension AnswerReading {
  private func read(_ reply: Command.Reply, of choice: QuestionStep.Choice) -> Result {
    switch reply {
    case .skip: leftOut(choice.isOptional)
    case .text(let text): read([text], typed: text, of: choice)
    case .options(let ids): read(ids, typed: ids.joined(separator: " "), of: choice)
    case .form(let texts): .notUnderstood(texts.values.sorted().joined(separator: " "))
    }
  }

  private func read(_ ids: [String], typed: String, of choice: QuestionStep.Choice) -> Result {
    guard !ids.isEmpty else { return .refused(.tooFew, choice.variable) }
    guard choice.isMultiple || ids.count == 1 else { return .notUnderstood(typed) }
    let known = Set(choice.options.map(\.id.text))
    guard ids.allSatisfy(known.contains) else { return .notUnderstood(typed) }
    let chosen = choice.options.filter { ids.contains($0.id.text) }
    let values = values(of: chosen, choice)
    if let list = values.first?.value, let refusal = refusal(ofList: list, choice) { return refusal }
    return .accepted(Answer(step: key, options: chosen.map(\.id), values: values))
  }

  private func values(of chosen: [QuestionStep.Option], _ choice: QuestionStep.Choice) -> [VariableName: Value] {
    guard let name = choice.variable, let variable = session.guide.variables[name] else { return [:] }
    return [name: variable.value(chosen.map(\.id.text))]
  }

  /// A list's `min` and `max` bound how many options may be chosen.
  private func refusal(ofList list: Value, _ choice: QuestionStep.Choice) -> Result? {
    guard choice.isMultiple, let variable = choice.variable.flatMap({ session.guide.variables[$0] }) else { return nil }
    if variable.admits(list) { return nil }
    return .refused(variable.isTooSmall(list) ? .tooFew : .range, choice.variable)
  }
}

extension Session {
  func isRelevant(_ option: QuestionStep.Option) throws(EvaluationError) -> Bool {
    guard let relevant = option.relevant else { return true }
    return isTrue(try relevant.evaluate(in: context))
  }
}

// MARK: - Fields

extension AnswerReading {
  private func read(_ reply: Command.Reply, of fields: [QuestionStep.Field]) -> Result {
    var texts: [String: String] = [:]
    switch reply {
    case .skip: return leftOut(fields.allSatisfy(\.isOptional))
    case .text(let text):
      guard fields.count == 1 else { return .notUnderstood(text) }
      texts[fields[0].variable.text] = text
    case .options(let ids):
      guard fields.count == 1 else { return .notUnderstood(ids.joined(separator: " ")) }
      texts[fields[0].variable.text] = ids.joined(separator: " ")
    case .form(let given): texts = given
    }
    return read(texts, of: fields)
  }

  private func read(_ texts: [String: String], of fields: [QuestionStep.Field]) -> Result {
    var values: [VariableName: Value] = [:]
    for field in fields {
      let text = (texts[field.variable.text] ?? "").trimmed
      if text.isEmpty {
        guard field.isOptional else { return .refused(.required, field.variable) }
        continue
      }
      let check = FieldCheck(field: field, variable: session.guide.variables[field.variable])
      switch check.value(of: text) {
      case .success(let value): values[field.variable] = value
      case .failure(let refused): return .refused(refused.reason, field.variable)
      }
    }
    return .accepted(Answer(step: key, options: nil, values: values, isSkip: values.isEmpty))
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
