import GuideGraph

// Events that move the walk.

extension State {
  mutating func begin(_ start: Event.SessionStarted, in library: Library) {
    self.start = start
    channel = start.channel
    journey.frames = [frame(of: start.guide, in: library)]
    origin = journey
  }

  func frame(of id: GuideID, in library: Library) -> Journey.Frame {
    guard let guide = library[id] else { return .init(guide: id, step: StepID("")) }
    let initial = guide.variables.mapValues(\.initial).filter { !$0.value.isEmpty }
    return .init(guide: id, step: guide.start.id, variables: initial)
  }

  mutating func take(_ given: Event.Given, in library: Library) {
    let value = value(given.value, of: given.name, in: library)
    self.given[given.name] = value
    store(value, given.value, in: given.name)
    origin = journey
  }

  mutating func enter(_ entered: Event.StepEntered, in library: Library) {
    if let from = entered.from, entered.via?.completes == true { establish(by: from, in: library) }
    let asker = asker(via: entered.via)
    if entered.via == .person {
      beforePerson = journey
      leaveInnerGuides(to: entered.step.guide)
    }
    journey.frame.step = entered.step.step
    if library.step(entered.step)?.heading.objection == nil { journey.frame.interrupted = [] }
    journey.standing.begin(by: asker)
    journey.scriptsRead.remove(entered.step)
    visits[entered.step] = entered.visit
    passed += 1
    trail = trail.suffix(7) + [entered.step.step]
  }

  private func asker(via: ControlEdge.Kind?) -> Event.HandoffRequested.Asker {
    switch (via, journey.place) {
    case (.person, .stuck): .failure
    case (.person, _): .customer
    case (.nomatch, _): .noMatch
    default: .guide
    }
  }

  private mutating func establish(by step: StepKey, in library: Library) {
    journey.established.formUnion(library.step(step)?.heading.establishes ?? [])
  }

  mutating func comeBack(from sub: Event.Subguide, in library: Library) {
    establish(by: sub.step, in: library)
    if journey.frames.count > 1 { journey.frames.removeLast() }
  }

  /// Asking for a person leaves the sub-guides that have none of their own.
  private mutating func leaveInnerGuides(to guide: GuideID) {
    while journey.frames.count > 1, journey.frame.guide != guide { journey.frames.removeLast() }
    journey.frame.interrupted = []
  }

  mutating func show() {
    if journey.place == .arriving { journey.place = .asking }
    journey.standing.pending = nil
    shownAt = now
  }

  mutating func interrupt(_ objection: Event.Objection) {
    journey.frame.interrupted.append(
      .init(
        step: objection.step.step, objection: objection.objection, standing: journey.standing,
        turn: checkpoints.count))
  }

  mutating func takeUp() {
    guard let interruption = journey.frame.interrupted.popLast() else { return }
    journey.frame.step = interruption.step
    journey.standing = interruption.standing
  }
}

extension Standing {
  fileprivate mutating func begin(by asker: Event.HandoffRequested.Asker) {
    if factsAreOld { facts = [:] }
    self = Standing(facts: facts, asker: asker)
  }
}
