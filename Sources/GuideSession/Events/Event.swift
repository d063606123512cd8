import GuideGraph

/// One thing that happened in a session. The state is the fold of these, in order.
public struct Event: Hashable, Sendable {
  /// From 1, without gaps.
  public var number: Int
  /// Milliseconds since 1970 UTC.
  public var time: Int64
  public var actor: Actor
  public var body: Body

  public enum Actor: String, Hashable, Sendable, Codable {
    case customer, agent, engine, desk
  }

  public enum Body: Hashable, Sendable {
    case sessionStarted(SessionStarted)
    case given(Given)
    case stepEntered(StepEntered)
    case promptShown(PromptShown)
    case answered(Answered)
    case refused(Refused)
    case noMatch(NoMatch)
    case noInput(AtStep)
    case assigned(Assigned)
    case remedyTried(Remedy)
    case remedySkipped(Remedy)
    case wentBack(WentBack)
    case changedAnswer(WentBack)
    case restarted
    case jumped(Jumped)
    case answeredAhead(Answered)
    case helpShown(AtStep)
    case whyShown(AtStep)
    case simplerShown(AtStep)
    case scriptRead(ScriptRead)
    case noted(Noted)
    case flagged(Noted)
    case factRequested(Fact)
    case factGiven(Fact)
    case subguideEntered(Subguide)
    case subguideReturned(Subguide)
    case objectionOpened(Objection)
    case objectionClosed(Objection)
    case handoffRequested(HandoffRequested)
    case handoffQueued(HandoffQueued)
    case handoffServed(AtStep)
    case handoffClosed(AtStep)
    case handoffBusy(AtStep)
    case handoffDeclined(AtStep)
    case handoffLeft(AtStep)
    case calledBack(AtStep)
    case appointmentRequested(AppointmentRequested)
    case appointmentOffered(AppointmentOffered)
    case appointmentHeld(AppointmentHeld)
    case appointmentBooked(AppointmentMade)
    case appointmentChanged(AppointmentMade)
    case appointmentCancelled(AppointmentMade)
    case appointmentCheckedIn(AppointmentMade)
    case appointmentUnavailable(AtStep)
    case appointmentDeclined(AtStep)
    case appointmentFailed(Trouble)
    case actionRequested(ActionRequested)
    case actionStarted(ActionRequested)
    case actionDone(ActionDone)
    case actionFailed(Trouble)
    case actionDeclined(AtStep)
    case undoStarted(UndoStarted)
    case actionUndone(EffectEnded)
    case undoFailed(Trouble)
    case messageLeft(MessageLeft)
    case outcomeReached(OutcomeReached)
    case feedback(Feedback)
    case wrappedUp(WrappedUp)
    case messageSent(MessageSent)
    case messagesSeen(MessagesSeen)
    case talkJoined
    case talkLeft
    case paused
    case resumed(Resumed)
    case abandoned
    case failed(Trouble)
  }
}
