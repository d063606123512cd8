public import GuideGraph

/// What a person or host can say to a session.
public enum Command: Hashable, Sendable {
  case answer(Reply)
  /// Nobody could make anything of these words.
  case noMatch(String)
  case timeout
  /// Undoes the latest answer.
  case back
  /// Answers an earlier question anew.
  case change(StepKey, Reply)
  case restart
  case help, why, simpler
  /// "Let me talk to a person."
  case person
  case pause
  case resume(Session.Channel)
  case abandon
  case fact([String]?)
  case handoff(HandoffReport)
  case appointment(AppointmentReport)
  case action(ActionReport)
  case feedback(solved: Bool?, score: Int?, comment: String?)
  case agent(AgentCommand)
  /// Beside the walk: what customer and agent write to each other.
  case talk(TalkCommand)

  /// An answer as typed ids and texts; finding out which option free words mean is the channel's work.
  public enum Reply: Hashable, Sendable {
    /// A field's text, an option's id, `done` for an acknowledgement, `true` or `false` for a confirmation.
    case text(String)
    /// The options of a `multiple` choice.
    case options([String])
    /// A form's texts by variable.
    case form([String: String])
    /// Leaves an optional question out.
    case skip
  }

  public enum HandoffReport: Hashable, Sendable {
    /// Waiting in the queue. `withheld`: variables that the customer kept back, or steps whose answer sets none.
    case queued(ticket: String, position: Int?, withheld: [String])
    case served, closed, busy, declined, left
    /// The customer is called back and keeps the place.
    case callback
    /// The customer comes at a fixed time instead of waiting; the talk ends there.
    case booked(Booking)
  }

  public enum AppointmentReport: Hashable, Sendable {
    case offered(slots: Int)
    case held(slot: String)
    case booked(Booking)
    case changed(Booking)
    case cancelled(Booking)
    case checkedIn(Booking)
    case unavailable, declined
    case failed(String)
  }

  public enum ActionReport: Hashable, Sendable {
    case done(String?)
    case failed(String)
  }

  public enum AgentCommand: Hashable, Sendable {
    case read
    case note(String)
    /// Something is wrong with this step; the author hears of it.
    case flag(String)
    case objection(ObjectionID)
    case `return`
    case jump(StepID, reason: String?)
    case ahead(StepKey, Reply)
    case wrapUp(WrapUp)
  }

  /// How an agent's call ended.
  public struct WrapUp: Hashable, Sendable {
    public var outcome: Outcome
    public var disposition: DispositionCode?
    public var summary: String
    /// What is still to be done, and by whom.
    public var followUp: String?
    /// Whether the customer was asked how it went; nil where the agent did not say.
    public var asksRating: Bool?

    public init(
      _ outcome: Outcome, _ disposition: DispositionCode? = nil, summary: String = "", followUp: String? = nil,
      asksRating: Bool? = nil
    ) {
      self.outcome = outcome
      self.disposition = disposition
      self.summary = summary
      self.followUp = followUp
      self.asksRating = asksRating
    }
  }

  /// Never moves the walk, so that whoever does not drive the session may say it too.
  public enum TalkCommand: Hashable, Sendable {
    case message(String)
    /// The other side's messages have been shown up to the event of that number.
    case seen(upTo: Int)
    /// The customer's terminal is there, or gone.
    case join, leave
  }
}

/// A command that makes no sense in the session's state. Nothing has changed.
public enum Misuse: Error, Hashable, Sendable, CustomStringConvertible {
  case notWaiting(for: String, but: String)
  case finished
  case nothingToGoBackTo
  /// Something was done since that cannot be undone.
  case effectStands(EffectStanding)
  case noAnswer(StepKey)
  case noStep(String)
  case noObjection(String)
  case noPerson
  case needsReason([Requirement])
  case cannotSkip

  public var description: String {
    switch self {
    case .notWaiting(let what, let place): "this session is not waiting for \(what) but for \(place)"
    case .finished: "this session has ended"
    case .nothingToGoBackTo: "there is no earlier answer to go back to"
    case .effectStands(let effect): effect.description
    case .noAnswer(let step): "no answer to \"\(step.step)\" has been given"
    case .noStep(let id): "no step \"\(id)\""
    case .noObjection(let id): "no objection \"\(id)\""
    case .noPerson: "this guide names no person to hand over to"
    case .needsReason(let names):
      "this skips \(names.map(\.text).joined(separator: ", ")), which the step requires: give a reason"
    case .cannotSkip: "this question cannot be left out"
    }
  }
}

/// Why `back`, `change` or `restart` stops here.
public enum EffectStanding: Hashable, Sendable, CustomStringConvertible {
  /// May be cancelled first; then the way is free.
  case booking(Booking)
  case ticket(String)
  case done(StepKey)
  case message
  case served

  public var description: String {
    switch self {
    case .booking(let booking): "an appointment (\(booking.reference)) was booked since; cancel it first"
    case .ticket: "you are in the queue; leave it first"
    case .done(let step): "\"\(step.step)\" has been carried out and cannot be taken back"
    case .message: "your message has been sent and cannot be taken back"
    case .served: "a colleague has taken over since"
    }
  }
}
