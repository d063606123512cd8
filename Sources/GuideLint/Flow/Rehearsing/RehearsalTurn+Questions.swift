import GuideDocument
import GuideGraph

extension RehearsalTurn {
  mutating func play(_ question: QuestionStep) {
    if let remedy = question.remedy, stand.tried.contains(remedy) { return pass(question) }
    for (stand, hidden) in asking(question) {
      var words: [Text] = []
      question.forEachWords({ !hidden.contains($0.id) }) { words.append($0) }
      if isSayable(words, stand) { play(question, stand) } else { isCut = true }
    }
  }

  /// Where it can be asked, for all that its options depend on is known and some of them applies; and those that do not.
  private mutating func asking(_ question: QuestionStep) -> [(stand: Rehearsal.Stand, hidden: Set<OptionID>)] {
    var stands: [(stand: Rehearsal.Stand, hidden: Set<OptionID>)] = [(stand, [])]
    guard case .choice(let choice) = question.ask else { return stands }
    for option in choice.options {
      guard let test = option.relevant else { continue }
      var known: [(stand: Rehearsal.Stand, hidden: Set<OptionID>)] = []
      for (stand, hidden) in stands {
        guard let results = evaluate(test, stand) else {
          isCut = true
          return []
        }
        known += results.map { ($0.0, $0.1.isTrue ? hidden : hidden.union([option.id])) }
      }
      stands = known
    }
    return stands.filter { choice.isOptional || $0.hidden.count < choice.options.count }
  }

  private mutating func play(_ question: QuestionStep, _ stand: Rehearsal.Stand) {
    if question.waits { goOn([.nomatch, .noinput], stand) }
    switch question.ask {
    case .choice(let choice): play(choice, of: question, stand)
    case .field(_, let next), .form(_, let next): play(question.fields, of: question, next, stand)
    case .acknowledge(_, let next): leave(question, stand, to: next)
    case .goto(let next): leave(question, stand, to: next)
    }
  }

  private mutating func pass(_ question: QuestionStep) {
    if question.tried != nil { return goOn([.tried]) }
    if case .choice(let choice) = question.ask,
      Set(choice.options.compactMap { choice.target(of: $0)?.step }).count != 1
    {
      // There is no one way on, so it is asked after all; rare enough to leave out.
      return isCut = true
    }
    for edge in flow.graph.out(of: Int(stand.node)).prefix(1) {
      if let control = flow.control(edge) { go(to: control.to, stand) }
    }
  }

  private mutating func play(
    _ choice: QuestionStep.Choice, of question: QuestionStep, _ stand: Rehearsal.Stand
  ) {
    if choice.isOptional, let next = choice.next {
      var stand = stand
      if let name = choice.variable { set(name, flow.guide.variables[name]?.initial ?? .empty, &stand) }
      leave(question, stand, to: next, isSkip: true)
    }
    let sets = choice.isMultiple ? choice.options.map { [$0] } + [choice.options] : choice.options.map { [$0] }
    for chosen in sets {
      guard let first = chosen.first, let target = choice.target(of: first), apply(chosen, stand) else { continue }
      var stand = stand
      if let name = choice.variable, let variable = flow.guide.variables[name] {
        let value = variable.value(chosen.map(\.id.text))
        guard !choice.isMultiple || variable.admits(value) else { continue }
        set(name, value, &stand)
      }
      leave(question, stand, to: target)
    }
  }

  /// Whether all of the options apply where what they depend on is known.
  private mutating func apply(_ options: [QuestionStep.Option], _ stand: Rehearsal.Stand) -> Bool {
    options.compactMap(\.relevant).allSatisfy { test in evaluate(test, stand)?.first?.1.isTrue ?? false }
  }

  private mutating func play(
    _ fields: [QuestionStep.Field], of question: QuestionStep, _ next: Target, _ stand: Rehearsal.Stand
  ) {
    var stands = [(stand: stand, filled: fields)]
    for field in fields {
      guard let place = variables[field.variable] else { continue }
      let values = samples[place].filter { field.pattern?.matches($0.lexical) ?? true }
      let leftOut = flow.guide.variables[field.variable]?.initial ?? .empty
      let choices = values.map { ($0, true) } + (field.isOptional ? [(leftOut, false)] : [])
      stands = stands.flatMap { before in
        choices.map { value, isFilled in
          var after = before
          set(field.variable, value, &after.stand)
          if !isFilled { after.filled.removeAll { $0.element == field.element } }
          return after
        }
      }
      guard stands.count <= 256 else { return isCut = true }
    }
    // Where all is left out the question was skipped, and what it says was not tried.
    for (stand, filled) in stands where accepts(filled, stand) {
      leave(question, stand, to: next, isSkip: filled.isEmpty)
    }
  }

  /// Constraints are asked of what was filled in; a field that was left out is not held to its own.
  private mutating func accepts(_ filled: [QuestionStep.Field], _ stand: Rehearsal.Stand) -> Bool {
    for field in filled {
      guard let constraint = field.constraint else { continue }
      guard let results = evaluate(constraint, stand), results.count == 1, constraint.facts.isEmpty else {
        isCut = true
        return false
      }
      if !results[0].1.isTrue { return false }
    }
    return true
  }

  /// Leaves with an answer: what the step assigns, in order.
  private mutating func leave(
    _ question: QuestionStep, _ stand: Rehearsal.Stand, to next: Target, isSkip: Bool = false
  ) {
    var stand = stand
    // Nothing is assigned where one of the values cannot be had.
    var strays: [(kind: Rehearsal.Mishap.Kind, expression: Expression, stand: Rehearsal.Stand)] = []
    for assign in question.assigns {
      guard let variable = flow.guide.variables[assign.name] else { return }
      guard variables[assign.name] != nil || !assign.value.root.cannotFail || !fits(assign.value.root, variable) else {
        continue
      }
      guard let results = evaluate(assign.value, stand), results.count == 1, assign.value.facts.isEmpty else {
        return isCut = true
      }
      guard let value = variable.type.coerce(results[0].1, values: variable.values) else { return }
      if !variable.admits(value) { strays.append((.outOfRange(value), assign.value, stand)) }
      set(assign.name, value, &stand)
    }
    mishaps += strays
    if question.waits {
      if let remedy = question.remedy, !isSkip { stand.tried.insert(remedy) }
      for place in variables.factPlaces { stand.values[place] = -1 }
    }
    go(to: next.step, stand)
  }

  /// Whether every value of the expression fits the variable.
  private func fits(_ node: ExpressionNode, _ variable: Variable) -> Bool {
    node.type == variable.staticType || variable.type == .text && node.type.isText
  }
}
