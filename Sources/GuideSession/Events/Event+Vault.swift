import GuideGraph

extension Event {
  /// What of it belongs in the vault.
  public var vaultTexts: [VaultText] {
    var texts: [VaultText] = []
    var event = self
    event.forEachRecorded { recorded in
      if let text = recorded.vaultText { texts.append(text) }
    }
    return texts.sorted { $0.number < $1.number }
  }

  /// The same event with its vault texts put back; what the vault lacks stays erased.
  package func filled(from vault: (Int) -> [String]?) -> Event {
    var event = self
    event.forEachRecorded { recorded in
      if case .vault(let number) = recorded.keeping { recorded.items = vault(number) }
    }
    return event
  }

  private mutating func forEachRecorded(_ visit: (inout Recorded) -> Void) {
    switch body {
    case .given(var given):
      visit(&given.value)
      body = .given(given)
    case .answered(var answer):
      answer.fill(visit)
      body = .answered(answer)
    case .answeredAhead(var answer):
      answer.fill(visit)
      body = .answeredAhead(answer)
    case .noMatch(var miss):
      visit(&miss.words)
      body = .noMatch(miss)
    case .assigned(var assigned):
      visit(&assigned.value)
      body = .assigned(assigned)
    case .jumped(var jumped):
      Self.visit(&jumped.reason, visit)
      body = .jumped(jumped)
    case .noted(var noted):
      visit(&noted.words)
      body = .noted(noted)
    case .flagged(var noted):
      visit(&noted.words)
      body = .flagged(noted)
    case .factRequested(var fact):
      fact.answer?.fill(visit)
      body = .factRequested(fact)
    case .appointmentBooked(var made):
      visit(&made.details)
      body = .appointmentBooked(made)
    case .appointmentChanged(var made):
      visit(&made.details)
      body = .appointmentChanged(made)
    case .appointmentCancelled(var made):
      visit(&made.details)
      body = .appointmentCancelled(made)
    case .appointmentCheckedIn(var made):
      visit(&made.details)
      body = .appointmentCheckedIn(made)
    case .actionDone(var done):
      Self.visit(&done.value, visit)
      body = .actionDone(done)
    case .undoStarted(var undo):
      undo.answer?.fill(visit)
      body = .undoStarted(undo)
    case .messageLeft(var left):
      visit(&left.words)
      body = .messageLeft(left)
    case .feedback(var feedback):
      Self.visit(&feedback.comment, visit)
      body = .feedback(feedback)
    case .wrappedUp(var wrapUp):
      visit(&wrapUp.summary)
      Self.visit(&wrapUp.followUp, visit)
      body = .wrappedUp(wrapUp)
    case .messageSent(var message):
      visit(&message.words)
      body = .messageSent(message)
    case .sessionStarted, .stepEntered, .promptShown, .refused, .noInput, .remedyTried, .remedySkipped, .wentBack,
      .changedAnswer, .restarted, .helpShown, .whyShown, .simplerShown, .scriptRead, .factGiven, .subguideEntered,
      .subguideReturned, .objectionOpened, .objectionClosed, .handoffRequested, .handoffQueued, .handoffServed,
      .handoffClosed, .handoffBusy, .handoffDeclined, .handoffLeft, .calledBack, .appointmentRequested,
      .appointmentOffered, .appointmentHeld, .appointmentUnavailable, .appointmentDeclined, .appointmentFailed,
      .actionRequested, .actionStarted, .actionFailed, .actionDeclined, .actionUndone, .undoFailed, .outcomeReached,
      .messagesSeen, .talkJoined, .talkLeft, .paused, .resumed, .abandoned, .failed:
      break
    }
  }

  private static func visit(_ recorded: inout Recorded?, _ visit: (inout Recorded) -> Void) {
    guard var present = recorded else { return }
    visit(&present)
    recorded = present
  }
}

extension Recorded {
  fileprivate var vaultText: VaultText? {
    guard case .vault(let number) = keeping, let items else { return nil }
    return VaultText(number: number, items: items, privacy: privacy.rawValue, retention: retention)
  }
}
