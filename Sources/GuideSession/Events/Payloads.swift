public import GuideGraph

// What each event tells. Steps are named with their guide, so that a log reads without one.

extension Event {
  public struct SessionStarted: Hashable, Sendable, Codable {
    public var session: String
    public var guide: GuideID
    public var version: String
    /// Digest of the exact content the session is pinned to.
    public var content: String
    public var channel: Session.Channel
    public var locale: String
    /// IANA time zone in which dates without zone are read.
    public var zone: String
  }

  public struct Given: Hashable, Sendable, Codable {
    package var name: VariableName
    package var value: Recorded
  }

  public struct StepEntered: Hashable, Sendable, Codable {
    public var step: StepKey
    /// From 1; grows each time the walk comes to the step anew.
    public var visit: Int
    /// The way taken; nil at the start of a guide.
    package var via: ControlEdge.Kind?
    package var from: StepKey?
  }

  public struct AtStep: Hashable, Sendable, Codable {
    public var step: StepKey
  }

  public struct PromptShown: Hashable, Sendable, Codable {
    public var step: StepKey
    /// Nil where the step waits; otherwise the guide went on at once.
    public var passing: Bool?
  }

  public struct Answered: Hashable, Sendable {
    public var step: StepKey
    /// Ids of the chosen options, in document order; nil where nothing was chosen from, or where it was erased.
    public var options: [OptionID]?
    /// Values by variable.
    package var values: [VariableName: Recorded]
    /// The variable that alone tells the options, because it is not open.
    package var chosen: VariableName?
    public var skipped: Bool?
    /// The answer was given before and still holds.
    public var kept: Bool?
  }

  public struct Refused: Hashable, Sendable, Codable {
    public var step: StepKey
    public var reason: Session.Refusal
    package var variable: VariableName?
    /// How often an answer to this visit was refused, this time included.
    public var count: Int
  }

  public struct NoMatch: Hashable, Sendable, Codable {
    public var step: StepKey
    public var count: Int
    package var words: Recorded
  }

  public struct Assigned: Hashable, Sendable, Codable {
    package var name: VariableName
    package var value: Recorded
  }

  public struct Remedy: Hashable, Sendable, Codable {
    public var step: StepKey
    public var remedy: RemedyName
  }

  public struct WentBack: Hashable, Sendable, Codable {
    public var step: StepKey
    /// How many answers stand before it.
    public var turn: Int
  }

  public struct Jumped: Hashable, Sendable, Codable {
    public var step: StepKey
    package var reason: Recorded?
    /// Names that the step requires and the walk has not established.
    public var skipped: [Requirement]
  }

  public struct ScriptRead: Hashable, Sendable, Codable {
    public var step: StepKey
    /// Between showing and marking.
    public var milliseconds: Int64
    /// Quicker than anyone reads aloud.
    public var hurried: Bool
  }

  public struct Noted: Hashable, Sendable, Codable {
    public var step: StepKey
    package var words: Recorded
  }

  public struct Fact: Hashable, Sendable, Codable {
    package var fact: FactQuery
    package var value: [String]?
    /// The answer that cannot be judged before the fact is known.
    package var answer: Answered?
  }

  public struct Subguide: Hashable, Sendable, Codable {
    public var step: StepKey
    public var guide: GuideID
    public var outcome: StepID?
  }

  public struct Objection: Hashable, Sendable, Codable {
    public var objection: ObjectionID
    /// The interrupted step.
    public var step: StepKey
  }

  public struct Trouble: Hashable, Sendable, Codable {
    public var step: StepKey
    public var reason: String
    /// For the log and the author; never shown to a customer as it stands.
    public var detail: String

    /// The reason where an action was carried out and told a result of the wrong type.
    static let badResult = "result"
  }

  public struct OutcomeReached: Hashable, Sendable, Codable {
    public var step: StepKey
    public var result: Outcome
    public var disposition: DispositionCode?
  }

  public struct Feedback: Hashable, Sendable, Codable {
    public var solved: Bool?
    /// 1 very hard to 5 very easy.
    public var score: Int?
    package var comment: Recorded?
  }

  public struct WrappedUp: Hashable, Sendable, Codable {
    public var disposition: DispositionCode?
    public var outcome: Outcome
    package var summary: Recorded
    package var followUp: Recorded?
    /// Whether the customer was asked how it went.
    public var asksRating: Bool?
  }

  /// What customer or agent wrote to the other; the event's actor says who.
  public struct MessageSent: Hashable, Sendable, Codable {
    package var words: Recorded
  }

  /// The event's actor has been shown the other side's messages.
  public struct MessagesSeen: Hashable, Sendable, Codable {
    /// Number of the event of the latest message shown.
    public var upTo: Int
  }

  public struct Resumed: Hashable, Sendable, Codable {
    public var channel: Session.Channel
  }
}
