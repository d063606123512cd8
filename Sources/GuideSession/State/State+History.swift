package import GuideGraph

// Answers, and the way back over them.

extension State {
  mutating func accept(_ answered: Event.Answered, in library: Library) {
    let answer = read(answered, in: library)
    useUpAhead(answered.step)
    journey.standing.pending = nil
    checkpoint()
    journey.answers.append(answer)
    previous[answered.step] = answer
    beforePerson = nil
    leaveOut(answer, in: library)
    for (name, recorded) in answered.values { store(answer.values[name] ?? .empty, recorded, in: name) }
    journey.standing = Standing(facts: journey.standing.facts, factsAreOld: true)
  }

  /// Keeps the journey as it is now; the answers are kept once, with the journey itself.
  private mutating func checkpoint() {
    var here = journey
    here.answers = []
    checkpoints.append(here)
  }

  /// A changed answer comes before those that were given later; a volunteered one takes the place of any.
  mutating func know(_ answered: Event.Answered, in library: Library) {
    let isChange = journey.place == .arriving
    let known = Journey.Known(answer: read(answered, in: library), kept: !isChange)
    journey.ahead[answered.step] = [known] + (isChange ? journey.ahead[answered.step] ?? [] : [])
  }

  mutating func useUpAhead(_ step: StepKey) {
    guard let answers = journey.ahead[step] else { return }
    journey.ahead[step] = answers.count > 1 ? Array(answers.dropFirst()) : nil
  }

  /// What was asked and left out is as if nobody had ever been asked.
  private mutating func leaveOut(_ answer: Answer, in library: Library) {
    let guide = library[answer.step.guide]
    for name in library.question(answer.step)?.asked ?? [] where answer.values[name] == nil {
      let initial = guide?.variables[name]?.initial ?? .empty
      journey.frame.variables[name] = initial.isEmpty ? nil : initial
      journey.frame.privacy[name] = nil
      journey.frame.retention[name] = nil
    }
  }

  mutating func beginJump() {
    let answer = Answer(step: journey.key, options: nil, values: [:], isSkip: true, isJump: true)
    checkpoint()
    journey.answers.append(answer)
  }

  package func read(_ answered: Event.Answered, in library: Library) -> Answer {
    let guide = library[answered.step.guide]
    let values = answered.values.map { name, recorded in
      (name, recorded.items.map { guide?.variables[name]?.value($0) ?? .empty } ?? .empty)
    }
    return Answer(
      step: answered.step, options: answered.options, values: Dictionary(uniqueKeysWithValues: values),
      isSkip: answered.skipped ?? false)
  }

  mutating func assign(_ assigned: Event.Assigned, in library: Library) {
    store(value(assigned.value, of: assigned.name, in: library), assigned.value, in: assigned.name)
  }

  func value(_ recorded: Recorded, of name: VariableName, in library: Library) -> Value {
    guard let items = recorded.items else { return .empty }
    return library[journey.frame.guide]?.variables[name]?.value(items) ?? .empty
  }

  mutating func store(_ value: Value, _ recorded: Recorded, in name: VariableName) {
    journey.frame.variables[name] = value.isEmpty ? nil : value
    journey.frame.privacy[name] = recorded.privacy == .open ? nil : recorded.privacy
    journey.frame.retention[name] = recorded.retention
  }

  mutating func goBack(to turn: Int) {
    guard checkpoints.indices.contains(turn) else { return }
    let answers = Array(journey.answers.prefix(turn))
    journey = checkpoints[turn]
    journey.answers = answers
    checkpoints.removeSubrange(turn...)
    arriveAnew(after: turn)
  }

  private mutating func arriveAnew(after turn: Int) {
    journey.place = .arriving
    journey.standing.facts = [:]
    journey.standing.factsAreOld = false
    beforePerson = nil
    beforeUndo = nil
    feedback = nil
    effects.removeAll { $0.turn > turn }
  }

  /// Goes back to an answer and keeps the later ones for when their question comes again.
  mutating func change(at turn: Int) {
    var ahead: [StepKey: [Journey.Known]] = [:]
    for answer in journey.answers.dropFirst(turn + 1) where !answer.isJump {
      ahead[answer.step, default: []].append(.init(answer: answer, kept: true))
    }
    ahead.merge(journey.ahead) { later, volunteered in later + volunteered }
    goBack(to: turn)
    journey.ahead = ahead
  }

  mutating func restart() {
    if !checkpoints.isEmpty {
      goBack(to: 0)
    } else if case .asking = journey.place {
      arriveAnew(after: 0)
    } else {
      journey = origin
      arriveAnew(after: -1)
    }
    journey.ahead = [:]
  }
}
