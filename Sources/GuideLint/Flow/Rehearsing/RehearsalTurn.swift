import GuideDocument
import GuideGraph

/// All that can come next at one stand. Where the session might do otherwise than is known here, nothing comes.
struct RehearsalTurn {
  let variables: TrackedVariables
  let flow: GuideFlow
  let samples: [[Value]]
  let stand: Rehearsal.Stand
  let summaries: [GuideID: ValueSummary]
  var known: ValueNumbers
  var after: [Rehearsal.Stand] = []
  var mishaps: [(kind: Rehearsal.Mishap.Kind, expression: Expression, stand: Rehearsal.Stand)] = []
  var isCut = false

  init(rehearsal: Rehearsal, stand: Rehearsal.Stand) {
    variables = rehearsal.variables
    flow = rehearsal.flow
    samples = rehearsal.samples
    summaries = rehearsal.values.passage.summaries
    known = rehearsal.known
    self.stand = stand
  }

  mutating func play() {
    let step = flow.guide.steps[Int(stand.node)]
    if case .question(let question) = step { return play(question) }
    guard isSayable(step.words, stand) else { return isCut = true }
    switch step {
    case .decide(let decide): play(decide)
    case .subguide(let call): play(call)
    case .action(let action): play(action)
    case .appointment(let appointment): play(appointment)
    case .handoff: goOn([.closed, .busy, .declined, .resume])
    case .message: goOn([.sent])
    case .question, .outcome, .return: break
    }
  }

  /// Whether none of the texts can fail to be said.
  mutating func isSayable(_ words: [Text], _ stand: Rehearsal.Stand) -> Bool {
    for text in words {
      for expression in text.expressions where !expression.root.cannotFail {
        guard let results = evaluate(expression, stand), results.count == 1, expression.facts.isEmpty else {
          return false
        }
      }
    }
    return true
  }

  // MARK: Ways on

  mutating func goOn(_ kinds: Set<ControlEdge.Kind>, _ stand: Rehearsal.Stand? = nil) {
    for edge in flow.graph.out(of: Int(self.stand.node)) {
      guard let control = flow.control(edge), kinds.contains(control.kind) else { continue }
      go(to: control.to, stand ?? self.stand)
    }
  }

  mutating func go(to step: StepIndex, _ stand: Rehearsal.Stand) {
    var stand = stand
    stand.node = Int32(step.offset)
    after.append(stand)
  }

  mutating func set(_ name: VariableName, _ value: Value, _ stand: inout Rehearsal.Stand) {
    guard let place = variables[name] else { return }
    stand.values[place] = known.number(of: value)
  }

  // MARK: Expressions

  /// Whether everything that the expression reads is known here and the same whenever it is asked.
  func isKnown(_ expression: Expression) -> Bool {
    expression.variables.allSatisfy { variables[$0] != nil } && expression.facts.allSatisfy { variables[$0] != nil }
      && !expression.root.readsClock
  }

  /// The values that the expression may have, each with the facts that it took; none where that is not known.
  mutating func evaluate(_ expression: Expression, _ stand: Rehearsal.Stand) -> [(Rehearsal.Stand, Value)]? {
    guard isKnown(expression) else { return nil }
    do throws(EvaluationError) {
      return [(stand, try expression.evaluate(in: stand.context(variables, known)))]
    } catch {
      if case .failed(let message, _) = error { mishaps.append((.noValue(message: message), expression, stand)) }
      guard case .needsFact(let fact) = error, let place = variables[fact] else { return [] }
      var found: [(Rehearsal.Stand, Value)] = []
      for value in samples[place] {
        guard let number = known.values.firstIndex(of: value) else { continue }
        var stand = stand
        stand.values[place] = Int32(number)
        guard let more = evaluate(expression, stand) else { return nil }
        found += more
      }
      return found
    }
  }
}

extension ExpressionNode {
  var readsClock: Bool {
    if case .call(let function, _) = kind, function.name.hasPrefix("current-") { return true }
    return children.contains(where: \.readsClock)
  }
}
