import GuideGraph

extension AnswerReading {
  /// Whether an answer that could be read holds, now or again. Throws where that needs a fact.
  func judge(_ answer: Answer) throws(EvaluationError) -> Result {
    if answer.isLost { return .notUnderstood("") }
    if let choice = question.choice { return try judge(answer, of: choice) }
    var context = session.context
    fill(&context, with: answer)
    // Constraints see the whole form, because one field may bound another.
    for field in question.fields where answer.values[field.variable] != nil {
      guard let constraint = field.constraint else { continue }
      if !isTrue(try constraint.evaluate(in: context)) { return .refused(.constraint, field.variable) }
    }
    return .accepted(answer)
  }

  private func judge(_ answer: Answer, of choice: QuestionStep.Choice) throws(EvaluationError) -> Result {
    if answer.isSkip { return choice.isOptional ? .accepted(answer) : .cannotSkip }
    for option in choice.options where answer.options?.contains(option.id) == true {
      if !(try session.isRelevant(option)) { return .refused(.irrelevant, choice.variable) }
    }
    return .accepted(answer)
  }

  /// What is left out has the value it would have if nobody had been asked.
  private func fill(_ context: inout EvaluationContext, with answer: Answer) {
    for name in question.asked {
      let initial = session.guide.variables[name]?.initial ?? .empty
      context.variables[name] = answer.values[name] ?? (initial.isEmpty ? nil : initial)
    }
  }

  /// The first field that breaks a constraint which can be judged before the walk is there.
  func refusalAhead(of answer: Answer) -> VariableName? {
    var context = session.context
    fill(&context, with: answer)
    for field in question.fields where answer.values[field.variable] != nil {
      guard let constraint = field.constraint, constraint.variables.allSatisfy({ context.variables[$0] != nil }),
        let verdict = try? constraint.evaluate(in: context)
      else { continue }
      if !isTrue(verdict) { return field.variable }
    }
    return nil
  }
}
