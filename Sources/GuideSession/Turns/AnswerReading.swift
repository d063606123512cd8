import GuideGraph

/// Decides whether an answer to a question can be taken. Changes nothing.
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

  func read(_ reply: Command.Reply) throws(EvaluationError) -> Result {
    switch question.ask {
    case .choice(let choice): try read(reply, of: choice)
    case .field(let field, _): try read(reply, of: [field])
    case .form(let fields, _): try read(reply, of: fields)
    case .acknowledge: readAcknowledgement(reply)
    case .goto: .notUnderstood("")
    }
  }

  /// Whether an answer given earlier still holds.
  func check(_ answer: Answer) -> Result {
    let reply: Command.Reply
    if answer.isSkip {
      reply = .skip
    } else if let options = answer.options {
      reply = .options(options.map(\.text))
    } else if question.fields.isEmpty {
      reply = .text("done")
    } else {
      reply = .form(
        Dictionary(uniqueKeysWithValues: answer.values.map { ($0.key.text, $0.value.lexical) }))
    }
    return (try? read(reply)) ?? .notUnderstood("")
  }

  private func readAcknowledgement(_ reply: Command.Reply) -> Result {
    switch reply {
    case .text("done"), .text("true"): .accepted(Answer(step: key, options: nil, values: [:]))
    case .text(let words): .notUnderstood(words)
    case .skip: .cannotSkip
    case .options, .form: .notUnderstood("")
    }
  }
}

// MARK: - Choices

extension AnswerReading {
  private func read(_ reply: Command.Reply, of choice: QuestionStep.Choice) throws(EvaluationError) -> Result {
    switch reply {
    case .skip:
      return choice.isOptional ? .accepted(Answer(step: key, options: nil, values: [:], isSkip: true)) : .cannotSkip
    case .text(let text): return try read([text], typed: text, of: choice)
    case .options(let ids): return try read(ids, typed: ids.joined(separator: " "), of: choice)
    case .form(let texts): return .notUnderstood(texts.values.sorted().joined(separator: " "))
    }
  }

  private func read(_ ids: [String], typed: String, of choice: QuestionStep.Choice) throws(EvaluationError) -> Result {
    guard !ids.isEmpty else { return .refused(.tooFew, choice.variable) }
    guard choice.isMultiple || ids.count == 1 else { return .notUnderstood(typed) }
    let known = Set(choice.options.map(\.id.text))
    guard ids.allSatisfy(known.contains) else { return .notUnderstood(typed) }
    let chosen = choice.options.filter { ids.contains($0.id.text) }
    for option in chosen where !(try session.isRelevant(option)) { return .refused(.irrelevant, choice.variable) }
    return .accepted(Answer(step: key, options: chosen.map(\.id), values: values(of: chosen, choice)))
  }

  private func values(of chosen: [QuestionStep.Option], _ choice: QuestionStep.Choice) -> [VariableName: Value] {
    guard let name = choice.variable, let variable = session.guide.variables[name] else { return [:] }
    return [name: variable.value(chosen.map(\.id.text))]
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
  private func read(_ reply: Command.Reply, of fields: [QuestionStep.Field]) throws(EvaluationError) -> Result {
    var texts: [String: String] = [:]
    switch reply {
    case .skip:
      guard fields.allSatisfy(\.isOptional) else { return .cannotSkip }
      return .accepted(Answer(step: key, options: nil, values: [:], isSkip: true))
    case .text(let text):
      guard fields.count == 1 else { return .refused(.required, fields.first?.variable) }
      texts[fields[0].variable.text] = text
    case .options(let ids): texts[fields[0].variable.text] = ids.joined(separator: " ")
    case .form(let given): texts = given
    }
    return try read(texts, of: fields)
  }

  private func read(_ texts: [String: String], of fields: [QuestionStep.Field]) throws(EvaluationError) -> Result {
    var values: [VariableName: Value] = [:]
    var context = session.context
    for field in fields {
      let text = (texts[field.variable.text] ?? "").trimmed
      if text.isEmpty {
        guard field.isOptional else { return .refused(.required, field.variable) }
        context.variables[field.variable] = nil
        continue
      }
      let check = FieldCheck(field: field, variable: session.guide.variables[field.variable])
      switch check.value(of: text) {
      case .success(let value):
        values[field.variable] = value
        context.variables[field.variable] = value
      case .failure(let refused): return .refused(refused.reason, field.variable)
      }
    }
    // Constraints see the whole form, because one field may bound another.
    for field in fields where values[field.variable] != nil {
      guard let constraint = field.constraint else { continue }
      if !isTrue(try constraint.evaluate(in: context)) { return .refused(.constraint, field.variable) }
    }
    let isSkip = values.isEmpty && fields.allSatisfy(\.isOptional)
    return .accepted(Answer(step: key, options: nil, values: values, isSkip: isSkip))
  }
}

/// Checks one field's text against its variable's type, range and pattern.
struct FieldCheck {
  struct Refused: Error { let reason: Session.Refusal }

  let field: QuestionStep.Field
  let variable: Variable?

  func value(of text: String) -> Result<Value, Refused> {
    guard let variable else { return .failure(Refused(reason: .type)) }
    if let pattern = field.pattern, !pattern.matches(text) { return .failure(Refused(reason: .pattern)) }
    guard let value = variable.type.parse(text, values: variable.values) else {
      return .failure(Refused(reason: variable.values.isEmpty ? .type : .values))
    }
    return isInRange(value, variable) ? .success(value) : .failure(Refused(reason: .range))
  }

  private func isInRange(_ value: Value, _ variable: Variable) -> Bool {
    guard let measured = measure(value, variable) else { return true }
    if let least = variable.least.items.first, Atomic.isOrdered(measured, before: least) { return false }
    if let most = variable.most.items.first, Atomic.isOrdered(most, before: measured) { return false }
    return true
  }

  /// Texts are bounded by their number of characters, lists by that of their items.
  private func measure(_ value: Value, _ variable: Variable) -> Atomic? {
    switch variable.type {
    case .text, .phone, .email: .integer(Int64(value.lexical.unicodeScalars.count))
    case .list: .integer(Int64(value.items.count))
    case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice: value.items.first
    }
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
