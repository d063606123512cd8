package import GuideGraph

extension State {
  /// Takes one event in. The only way the state ever changes.
  ///
  /// `library` is needed for what a guide declares, such as a variable's type; no expression is evaluated here.
  package mutating func apply(_ event: Event, in library: Library) {
    number = event.number
    now = event.time
    countVault(of: event)
    if event.body.needsPerson { (passed, failures) = (0, 0) }
    switch event.body {
    case .sessionStarted(let start): begin(start, in: library)
    case .given(let given): take(given, in: library)
    case .stepEntered(let entered): enter(entered, in: library)
    case .promptShown(let shown): if shown.passing != true { show() }
    case .answered(let answer): accept(answer, in: library)
    case .answeredAhead(let answer): know(answer, in: library)
    case .refused(let refused): refuse(refused)
    case .noMatch(let miss): missed(miss)
    case .noInput: journey.standing.misses += 1
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
    case .factRequested(let fact): need(fact, in: library)
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
      applyAppointment(event.body, in: library)
    case .actionRequested, .actionStarted, .actionDone, .actionFailed, .actionDeclined, .undoStarted, .actionUndone,
      .undoFailed, .messageLeft:
      applyAction(event.body, in: library)
    case .outcomeReached(let outcome): journey.place = .finished(outcome.result)
    case .feedback(let feedback): self.feedback = feedback
    case .wrappedUp(let wrapUp): self.wrapUp = wrapUp
    case .messageSent(let message): talk.append(TalkLine(message, of: event))
    case .messagesSeen(let seen): self.seen[event.actor] = max(seen.upTo, self.seen[event.actor] ?? 0)
    case .talkJoined: customerIsHere = true
    case .talkLeft: customerIsHere = false
    case .paused: isPaused = true
    case .resumed(let resumed): resume(resumed)
    case .abandoned: isAbandoned = true
    case .failed(let trouble): fail(trouble)
    }
  }

  private mutating func countVault(of event: Event) {
    for text in event.vaultTexts { vaultCount = max(vaultCount, text.number) }
  }

  private mutating func fail(_ trouble: Event.Trouble) {
    passed = 0
    failures += 1
    journey.place = .stuck(trouble.reason)
    journey.standing.pending = nil
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

// MARK: - Tries

extension State {
  private mutating func refuse(_ refused: Event.Refused) {
    guard refused.step == journey.key else { return }
    journey.standing.refusals = refused.count
    journey.standing.pending = nil
    if journey.ahead[refused.step]?.first?.kept == false { useUpAhead(refused.step) }
  }

  private mutating func missed(_ miss: Event.NoMatch) {
    unmatched.append(note(miss.step, miss.words))
    guard miss.step == journey.key else { return }
    journey.standing.misses = miss.count
    journey.standing.pending = nil
  }

  private mutating func need(_ fact: Event.Fact, in library: Library) {
    journey.standing.pending = fact.answer.map {
      .init(answer: read($0, in: library), kept: $0.kept == true)
    }
    journey.place = .needing(fact.fact)
  }

  private mutating func give(_ fact: Event.Fact) {
    journey.standing.facts[fact.fact] = fact.fact.value(fact.value)
    guard case .needing = journey.place else { return }
    journey.place = journey.standing.pending == nil ? .arriving : .asking
  }
}

extension Event.Body {
  /// Whether it happens only where a person is waited for or had a say.
  fileprivate var needsPerson: Bool {
    switch self {
    case .promptShown(let shown): shown.passing != true
    case .sessionStarted, .answered, .refused, .noMatch, .noInput, .wentBack, .changedAnswer, .restarted, .jumped,
      .objectionOpened, .objectionClosed, .handoffQueued, .handoffServed, .handoffDeclined, .handoffLeft, .calledBack,
      .appointmentOffered, .appointmentHeld, .appointmentBooked, .appointmentChanged, .appointmentCancelled,
      .appointmentCheckedIn, .appointmentDeclined, .actionRequested, .actionDeclined, .messageLeft:
      true
    case .given, .stepEntered, .assigned, .remedyTried, .remedySkipped, .answeredAhead, .helpShown, .whyShown,
      .simplerShown, .scriptRead, .noted, .flagged, .factRequested, .factGiven, .subguideEntered, .subguideReturned,
      .handoffRequested, .handoffClosed, .handoffBusy, .appointmentRequested, .appointmentUnavailable,
      .appointmentFailed, .actionStarted, .actionDone, .actionFailed, .undoStarted, .actionUndone, .undoFailed,
      .outcomeReached, .feedback, .wrappedUp, .messageSent, .messagesSeen, .talkJoined, .talkLeft, .paused, .resumed,
      .abandoned, .failed:
      false
    }
  }
}
