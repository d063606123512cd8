import GuideGraph

extension Event {
  /// The names of events, as logs have them.
  public enum Kind: String, CaseIterable, Sendable {
    case sessionStarted = "session-started"
    case given
    case stepEntered = "step-entered"
    case promptShown = "prompt-shown"
    case answered
    case refused
    case noMatch = "no-match"
    case noInput = "no-input"
    case assigned
    case remedyTried = "remedy-tried"
    case remedySkipped = "remedy-skipped"
    case wentBack = "went-back"
    case changedAnswer = "changed-answer"
    case restarted
    case jumped
    case answeredAhead = "answered-ahead"
    case helpShown = "help-shown"
    case whyShown = "why-shown"
    case simplerShown = "simpler-shown"
    case scriptRead = "script-read"
    case noted
    case flagged
    case factRequested = "fact-requested"
    case factGiven = "fact-given"
    case subguideEntered = "subguide-entered"
    case subguideReturned = "subguide-returned"
    case objectionOpened = "objection-opened"
    case objectionClosed = "objection-closed"
    case handoffRequested = "handoff-requested"
    case handoffQueued = "handoff-queued"
    case handoffServed = "handoff-served"
    case handoffClosed = "handoff-closed"
    case handoffBusy = "handoff-busy"
    case handoffDeclined = "handoff-declined"
    case handoffLeft = "handoff-left"
    case calledBack = "called-back"
    case appointmentRequested = "appointment-requested"
    case appointmentOffered = "appointment-offered"
    case appointmentHeld = "appointment-held"
    case appointmentBooked = "appointment-booked"
    case appointmentChanged = "appointment-changed"
    case appointmentCancelled = "appointment-cancelled"
    case appointmentCheckedIn = "appointment-checked-in"
    case appointmentUnavailable = "appointment-unavailable"
    case appointmentDeclined = "appointment-declined"
    case appointmentFailed = "appointment-failed"
    case actionRequested = "action-requested"
    case actionStarted = "action-started"
    case actionDone = "action-done"
    case actionFailed = "action-failed"
    case actionDeclined = "action-declined"
    case undoStarted = "undo-started"
    case actionUndone = "action-undone"
    case undoFailed = "undo-failed"
    case messageLeft = "message-left"
    case outcomeReached = "outcome-reached"
    case feedback
    case wrappedUp = "wrapped-up"
    case messageSent = "message-sent"
    case messagesSeen = "messages-seen"
    case talkJoined = "talk-joined"
    case talkLeft = "talk-left"
    case paused
    case resumed
    case abandoned
    case failed
  }

  public var kind: Kind {
    switch body {
    case .sessionStarted: .sessionStarted
    case .given: .given
    case .stepEntered: .stepEntered
    case .promptShown: .promptShown
    case .answered: .answered
    case .refused: .refused
    case .noMatch: .noMatch
    case .noInput: .noInput
    case .assigned: .assigned
    case .remedyTried: .remedyTried
    case .remedySkipped: .remedySkipped
    case .wentBack: .wentBack
    case .changedAnswer: .changedAnswer
    case .restarted: .restarted
    case .jumped: .jumped
    case .answeredAhead: .answeredAhead
    case .helpShown: .helpShown
    case .whyShown: .whyShown
    case .simplerShown: .simplerShown
    case .scriptRead: .scriptRead
    case .noted: .noted
    case .flagged: .flagged
    case .factRequested: .factRequested
    case .factGiven: .factGiven
    case .subguideEntered: .subguideEntered
    case .subguideReturned: .subguideReturned
    case .objectionOpened: .objectionOpened
    case .objectionClosed: .objectionClosed
    case .handoffRequested: .handoffRequested
    case .handoffQueued: .handoffQueued
    case .handoffServed: .handoffServed
    case .handoffClosed: .handoffClosed
    case .handoffBusy: .handoffBusy
    case .handoffDeclined: .handoffDeclined
    case .handoffLeft: .handoffLeft
    case .calledBack: .calledBack
    case .appointmentRequested: .appointmentRequested
    case .appointmentOffered: .appointmentOffered
    case .appointmentHeld: .appointmentHeld
    case .appointmentBooked: .appointmentBooked
    case .appointmentChanged: .appointmentChanged
    case .appointmentCancelled: .appointmentCancelled
    case .appointmentCheckedIn: .appointmentCheckedIn
    case .appointmentUnavailable: .appointmentUnavailable
    case .appointmentDeclined: .appointmentDeclined
    case .appointmentFailed: .appointmentFailed
    case .actionRequested: .actionRequested
    case .actionStarted: .actionStarted
    case .actionDone: .actionDone
    case .actionFailed: .actionFailed
    case .actionDeclined: .actionDeclined
    case .undoStarted: .undoStarted
    case .actionUndone: .actionUndone
    case .undoFailed: .undoFailed
    case .messageLeft: .messageLeft
    case .outcomeReached: .outcomeReached
    case .feedback: .feedback
    case .wrappedUp: .wrappedUp
    case .messageSent: .messageSent
    case .messagesSeen: .messagesSeen
    case .talkJoined: .talkJoined
    case .talkLeft: .talkLeft
    case .paused: .paused
    case .resumed: .resumed
    case .abandoned: .abandoned
    case .failed: .failed
    }
  }

  var payload: (any Encodable)? {
    switch body {
    case .sessionStarted(let payload): payload
    case .given(let payload): payload
    case .stepEntered(let payload): payload
    case .promptShown(let payload): payload
    case .answered(let payload), .answeredAhead(let payload): payload
    case .refused(let payload): payload
    case .noMatch(let payload): payload
    case .noInput(let payload),
      .helpShown(let payload),
      .whyShown(let payload),
      .simplerShown(let payload),
      .handoffServed(let payload),
      .handoffClosed(let payload),
      .handoffBusy(let payload),
      .handoffDeclined(let payload),
      .handoffLeft(let payload),
      .calledBack(let payload),
      .appointmentUnavailable(let payload),
      .appointmentDeclined(let payload),
      .actionDeclined(let payload):
      payload
    case .assigned(let payload): payload
    case .remedyTried(let payload), .remedySkipped(let payload): payload
    case .wentBack(let payload), .changedAnswer(let payload): payload
    case .jumped(let payload): payload
    case .scriptRead(let payload): payload
    case .noted(let payload), .flagged(let payload): payload
    case .factRequested(let payload), .factGiven(let payload): payload
    case .subguideEntered(let payload), .subguideReturned(let payload): payload
    case .objectionOpened(let payload), .objectionClosed(let payload): payload
    case .handoffRequested(let payload): payload
    case .handoffQueued(let payload): payload
    case .appointmentRequested(let payload): payload
    case .appointmentOffered(let payload): payload
    case .appointmentHeld(let payload): payload
    case .appointmentBooked(let payload),
      .appointmentChanged(let payload),
      .appointmentCancelled(let payload),
      .appointmentCheckedIn(let payload):
      payload
    case .appointmentFailed(let payload),
      .actionFailed(let payload),
      .undoFailed(let payload),
      .failed(let payload):
      payload
    case .actionRequested(let payload), .actionStarted(let payload): payload
    case .actionDone(let payload): payload
    case .undoStarted(let payload): payload
    case .actionUndone(let payload): payload
    case .messageLeft(let payload): payload
    case .outcomeReached(let payload): payload
    case .feedback(let payload): payload
    case .wrappedUp(let payload): payload
    case .messageSent(let payload): payload
    case .messagesSeen(let payload): payload
    case .resumed(let payload): payload
    case .restarted, .paused, .abandoned, .talkJoined, .talkLeft: nil
    }
  }
}

extension Event.Kind {
  func body(from decoder: any Decoder) throws -> Event.Body {
    switch self {
    case .sessionStarted: .sessionStarted(try Event.SessionStarted(from: decoder))
    case .given: .given(try Event.Given(from: decoder))
    case .stepEntered: .stepEntered(try Event.StepEntered(from: decoder))
    case .promptShown: .promptShown(try Event.PromptShown(from: decoder))
    case .answered: .answered(try Event.Answered(from: decoder))
    case .refused: .refused(try Event.Refused(from: decoder))
    case .noMatch: .noMatch(try Event.NoMatch(from: decoder))
    case .noInput: .noInput(try Event.AtStep(from: decoder))
    case .assigned: .assigned(try Event.Assigned(from: decoder))
    case .remedyTried: .remedyTried(try Event.Remedy(from: decoder))
    case .remedySkipped: .remedySkipped(try Event.Remedy(from: decoder))
    case .wentBack: .wentBack(try Event.WentBack(from: decoder))
    case .changedAnswer: .changedAnswer(try Event.WentBack(from: decoder))
    case .restarted: .restarted
    case .jumped: .jumped(try Event.Jumped(from: decoder))
    case .answeredAhead: .answeredAhead(try Event.Answered(from: decoder))
    case .helpShown: .helpShown(try Event.AtStep(from: decoder))
    case .whyShown: .whyShown(try Event.AtStep(from: decoder))
    case .simplerShown: .simplerShown(try Event.AtStep(from: decoder))
    case .scriptRead: .scriptRead(try Event.ScriptRead(from: decoder))
    case .noted: .noted(try Event.Noted(from: decoder))
    case .flagged: .flagged(try Event.Noted(from: decoder))
    case .factRequested: .factRequested(try Event.Fact(from: decoder))
    case .factGiven: .factGiven(try Event.Fact(from: decoder))
    case .subguideEntered: .subguideEntered(try Event.Subguide(from: decoder))
    case .subguideReturned: .subguideReturned(try Event.Subguide(from: decoder))
    case .objectionOpened: .objectionOpened(try Event.Objection(from: decoder))
    case .objectionClosed: .objectionClosed(try Event.Objection(from: decoder))
    case .handoffRequested: .handoffRequested(try Event.HandoffRequested(from: decoder))
    case .handoffQueued: .handoffQueued(try Event.HandoffQueued(from: decoder))
    case .handoffServed: .handoffServed(try Event.AtStep(from: decoder))
    case .handoffClosed: .handoffClosed(try Event.AtStep(from: decoder))
    case .handoffBusy: .handoffBusy(try Event.AtStep(from: decoder))
    case .handoffDeclined: .handoffDeclined(try Event.AtStep(from: decoder))
    case .handoffLeft: .handoffLeft(try Event.AtStep(from: decoder))
    case .calledBack: .calledBack(try Event.AtStep(from: decoder))
    case .appointmentRequested: .appointmentRequested(try Event.AppointmentRequested(from: decoder))
    case .appointmentOffered: .appointmentOffered(try Event.AppointmentOffered(from: decoder))
    case .appointmentHeld: .appointmentHeld(try Event.AppointmentHeld(from: decoder))
    case .appointmentBooked: .appointmentBooked(try Event.AppointmentMade(from: decoder))
    case .appointmentChanged: .appointmentChanged(try Event.AppointmentMade(from: decoder))
    case .appointmentCancelled: .appointmentCancelled(try Event.AppointmentMade(from: decoder))
    case .appointmentCheckedIn: .appointmentCheckedIn(try Event.AppointmentMade(from: decoder))
    case .appointmentUnavailable: .appointmentUnavailable(try Event.AtStep(from: decoder))
    case .appointmentDeclined: .appointmentDeclined(try Event.AtStep(from: decoder))
    case .appointmentFailed: .appointmentFailed(try Event.Trouble(from: decoder))
    case .actionRequested: .actionRequested(try Event.ActionRequested(from: decoder))
    case .actionStarted: .actionStarted(try Event.ActionRequested(from: decoder))
    case .actionDone: .actionDone(try Event.ActionDone(from: decoder))
    case .actionFailed: .actionFailed(try Event.Trouble(from: decoder))
    case .actionDeclined: .actionDeclined(try Event.AtStep(from: decoder))
    case .undoStarted: .undoStarted(try Event.UndoStarted(from: decoder))
    case .actionUndone: .actionUndone(try Event.EffectEnded(from: decoder))
    case .undoFailed: .undoFailed(try Event.Trouble(from: decoder))
    case .messageLeft: .messageLeft(try Event.MessageLeft(from: decoder))
    case .outcomeReached: .outcomeReached(try Event.OutcomeReached(from: decoder))
    case .feedback: .feedback(try Event.Feedback(from: decoder))
    case .wrappedUp: .wrappedUp(try Event.WrappedUp(from: decoder))
    case .messageSent: .messageSent(try Event.MessageSent(from: decoder))
    case .messagesSeen: .messagesSeen(try Event.MessagesSeen(from: decoder))
    case .talkJoined: .talkJoined
    case .talkLeft: .talkLeft
    case .paused: .paused
    case .resumed: .resumed(try Event.Resumed(from: decoder))
    case .abandoned: .abandoned
    case .failed: .failed(try Event.Trouble(from: decoder))
    }
  }
}
