import GuideGraph
package import GuideSession

extension SessionFacts {
  package mutating func take(_ event: Event) {
    latest = max(latest, event.time)
    noteFault(event)
    noteMoves(event)
    switch event.body {
    case .stepEntered(let entered): self.entered.insert(entered.step)
    case .promptShown(let shown): lastStep = shown.step
    case .actionRequested(let request): lastStep = request.step
    case .appointmentRequested(let request): lastStep = request.step
    case .handoffRequested(let request):
      lastStep = request.step
      handoffs.append(request.by)
    case .outcomeReached(let outcome): self.outcome = outcome
    case .feedback(let feedback): self.feedback = feedback
    case .wrappedUp(let wrapUp): self.wrapUp = wrapUp
    case .flagged(let noted): flags.append(Flag(noted, of: event))
    case .paused: isPaused = true
    case .abandoned: isAbandoned = true
    case .resumed: (isPaused, isAbandoned) = (false, false)
    case .calledBack: awaitsCall = true
    case .handoffServed, .handoffLeft, .handoffClosed, .handoffBusy, .handoffDeclined: awaitsCall = false
    default: break
    }
  }

  /// Answers given and taken back.
  private mutating func noteMoves(_ event: Event) {
    switch event.body {
    case .answered(let answer):
      standing.append(answer.skipped != true)
      answersGiven += 1
    case .jumped: standing.append(false)
    case .wentBack(let back), .changedAnswer(let back): retreat(to: back.turn)
    case .restarted: retreat(to: 0)
    default: break
    }
  }

  private mutating func retreat(to turn: Int) {
    if turn < standing.count { standing.removeSubrange(turn...) }
    outcome = nil
  }

  /// What is said or noted after a fault does not make up for it; going on does.
  private mutating func noteFault(_ event: Event) {
    switch event.body {
    case .failed, .actionFailed, .appointmentFailed, .undoFailed: endsInFault = true
    case .paused, .resumed, .abandoned, .feedback, .wrappedUp, .noted, .flagged, .messageSent, .messagesSeen,
      .talkJoined, .talkLeft:
      break
    default: endsInFault = false
    }
  }
}

extension SessionFacts.Flag {
  fileprivate init(_ noted: Event.Noted, of event: Event) {
    self.init(step: noted.step, time: event.time, words: noted.words.items?.joined(separator: " "))
  }
}
