package import GuideGraph

extension State {
  /// Takes one event in. The only way the state ever changes.
  ///
  /// `library` is needed for what a guide declares, such as a variable's type; no expression is evaluated here.
  package mutating func apply(_ event: Event, in library: Library) {
    number = event.number
    now = event.time
    countVault(of: event)
    switch event.body {
    case .sessionStarted(let start): begin(start, in: library)
    case .given(let given): take(given, in: library)
    case .stepEntered(let entered): enter(entered, in: library)
    case .promptShown(let shown): if shown.passing != true { show() }
    case .answered(let answer): accept(answer, in: library)
    case .answeredAhead(let answer): journey.ahead[answer.step] = read(answer, in: library)
    case .refused(let refused): journey.refusals = refused.count
    case .noMatch(let miss): missed(miss)
    case .noInput: journey.misses += 1
    case .assigned(let assigned): assign(assigned, in: library)
    case .remedyTried(let remedy): journey.tried.insert(remedy.remedy)
    case .remedySkipped: break
    case .wentBack(let back): goBack(to: back.turn)
    case .changedAnswer(let changed): change(at: changed.turn)
    case .restarted: restart()
    case .jumped: beginJump()
    case .helpShown, .whyShown, .simplerShown: break
    case .scriptRead(let read): journey.scriptsRead.insert(read.step)
    case .noted(let noted), .flagged(let noted): notes.append(note(noted.step, noted.words))
    case .factRequested(let fact): journey.place = .needing(fact.fact)
    case .factGiven(let fact): give(fact)
    case .subguideEntered(let sub): journey.frames.append(frame(of: sub.guide, in: library))
    case .subguideReturned(let sub): comeBack(from: sub, in: library)
    case .objectionOpened(let objection): interrupt(objection)
    case .objectionClosed: takeUp()
    case .handoffRequested, .handoffQueued, .handoffServed, .handoffClosed, .handoffBusy, .handoffDeclined,
      .handoffLeft, .calledBack:
      applyHandoff(event.body)
    case .appointmentRequested, .appointmentOffered, .appointmentHeld, .appointmentBooked, .appointmentChanged,
      .appointmentCancelled, .appointmentCheckedIn, .appointmentUnavailable, .appointmentDeclined, .appointmentFailed:
      applyAppointment(event.body)
    case .actionRequested, .actionStarted, .actionDone, .actionFailed, .actionDeclined, .undoStarted, .actionUndone,
      .undoFailed, .messageLeft:
      applyAction(event.body, in: library)
    case .outcomeReached(let outcome): journey.place = .finished(outcome.result)
    case .feedback(let feedback): self.feedback = feedback
    case .wrappedUp(let wrapUp): self.wrapUp = wrapUp
    case .paused: isPaused = true
    case .resumed(let resumed): resume(resumed)
    case .abandoned: isAbandoned = true
    case .failed(let trouble): journey.place = .stuck(trouble.reason)
    }
  }
}

// MARK: - Walking

extension State {
  private mutating func begin(_ start: Event.SessionStarted, in library: Library) {
    self.start = start
    channel = start.channel
    journey.frames = [frame(of: start.guide, in: library)]
  }

  private func frame(of id: GuideID, in library: Library) -> Journey.Frame {
    guard let guide = library[id] else { return .init(guide: id, step: StepID("")) }
    let initial = guide.variables.mapValues(\.initial).filter { !$0.value.isEmpty }
    return .init(guide: id, step: guide.start.id, variables: initial)
  }

  private mutating func take(_ given: Event.Given, in library: Library) {
    let value = value(given.value, of: given.name, in: library)
    self.given[given.name] = value
    store(value, given.value, in: given.name)
  }

  private mutating func enter(_ entered: Event.StepEntered, in library: Library) {
    if let from = entered.from, entered.via?.completes == true { establish(by: from, in: library) }
    if entered.via == .person {
      beforePerson = journey
      leaveInnerGuides(to: entered.step.guide)
    }
    journey.frame.step = entered.step.step
    journey.place = .arriving
    journey.refusals = 0
    journey.misses = 0
    journey.scriptsRead.remove(entered.step)
    visits[entered.step] = entered.visit
  }

  private mutating func establish(by step: StepKey, in library: Library) {
    journey.established.formUnion(library.step(step)?.heading.establishes ?? [])
  }

  private mutating func comeBack(from sub: Event.Subguide, in library: Library) {
    establish(by: sub.step, in: library)
    journey.frames.removeLast()
  }

  /// Asking for a person leaves the sub-guides that have none of their own.
  private mutating func leaveInnerGuides(to guide: GuideID) {
    while journey.frames.count > 1, journey.frame.guide != guide { journey.frames.removeLast() }
    journey.frame.interrupted = []
  }

  private mutating func show() {
    if journey.place == .arriving { journey.place = .asking }
    shownAt = now
  }

  private mutating func beginJump() {
    checkpoints.append(journey)
    journey.answers.append(Answer(step: journey.key, options: nil, values: [:], isSkip: true))
  }

  private mutating func missed(_ miss: Event.NoMatch) {
    journey.misses = miss.count
    unmatched.append(note(miss.step, miss.words))
  }

  private mutating func give(_ fact: Event.Fact) {
    facts[fact.fact] = fact.fact.value(fact.value)
    if case .needing = journey.place { journey.place = .arriving }
  }

  private mutating func interrupt(_ objection: Event.Objection) {
    journey.frame.interrupted.append(
      .init(step: objection.step.step, objection: objection.objection, place: journey.place))
  }

  private mutating func takeUp() {
    guard let interruption = journey.frame.interrupted.popLast() else { return }
    journey.frame.step = interruption.step
    // A question is asked anew: what the desk said meanwhile may be out of date.
    journey.place = interruption.place == .asking ? .arriving : interruption.place
    journey.refusals = 0
    journey.misses = 0
  }

  private mutating func resume(_ resumed: Event.Resumed) {
    isPaused = false
    isAbandoned = false
    channel = resumed.channel
  }

  func note(_ step: StepKey, _ words: Recorded) -> Note {
    Note(step: step, words: words.items?.joined(separator: " "))
  }
}

// MARK: - Answers and history

extension State {
  private mutating func accept(_ answered: Event.Answered, in library: Library) {
    let answer = read(answered, in: library)
    journey.ahead[answered.step] = nil
    checkpoints.append(journey)
    journey.answers.append(answer)
    previous[answered.step] = answer
    facts = [:]
    for (name, recorded) in answered.values { store(answer.values[name] ?? .empty, recorded, in: name) }
    if answered.skipped == true { clearAsked(at: answered.step, in: library) }
    journey.refusals = 0
    journey.misses = 0
    journey.place = .arriving
  }

  private mutating func clearAsked(at step: StepKey, in library: Library) {
    for name in library.question(step)?.asked ?? [] { journey.frame.variables[name] = nil }
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

  private mutating func assign(_ assigned: Event.Assigned, in library: Library) {
    store(value(assigned.value, of: assigned.name, in: library), assigned.value, in: assigned.name)
  }

  func value(_ recorded: Recorded, of name: VariableName, in library: Library) -> Value {
    guard let items = recorded.items else { return .empty }
    return library[journey.frame.guide]?.variables[name]?.value(items) ?? .empty
  }

  mutating func store(_ value: Value, _ recorded: Recorded, in name: VariableName) {
    journey.frame.variables[name] = value.isEmpty ? nil : value
    journey.frame.privacy[name] = recorded.privacy == .open ? nil : recorded.privacy
  }

  mutating func goBack(to turn: Int) {
    guard checkpoints.indices.contains(turn) else { return }
    journey = checkpoints[turn]
    journey.place = .arriving
    checkpoints.removeSubrange(turn...)
    effects.removeAll { $0.turn > turn }
    facts = [:]
  }

  /// Goes back to an answer and keeps the later ones for when their question comes again.
  private mutating func change(at turn: Int) {
    let later = journey.answers[min(turn + 1, journey.answers.count)...]
    goBack(to: turn)
    for answer in later where !answer.isSkip || answer.options != nil || !answer.values.isEmpty {
      journey.ahead[answer.step] = answer
    }
  }

  private mutating func restart() {
    if checkpoints.isEmpty { journey.place = .arriving } else { goBack(to: 0) }
    journey.ahead = [:]
  }
}

extension State {
  private mutating func countVault(of event: Event) {
    for text in event.vaultTexts { vaultCount = max(vaultCount, text.number) }
  }
}

extension ControlEdge.Kind {
  /// Whether a step left that way has done what it is there for.
  fileprivate var completes: Bool {
    switch self {
    case .option, .field, .form, .acknowledge, .goto, .returned, .done, .sent, .when, .otherwise, .resume: true
    case .skip, .failed, .declined, .closed, .busy, .unavailable, .tried, .nomatch, .noinput, .person, .objection,
      .return:
      false
    }
  }
}
