public import GuideGraph

/// What a person who takes over is told, so that nobody repeats anything.
public struct Packet: Hashable, Sendable {
  /// One answer, in the words of the guide.
  public struct Line: Hashable, Sendable {
    public var step: StepKey
    public var question: String
    public var answer: String
    /// The variables it filled.
    public var variables: [String]
    /// open, personal, sensitive or secret: the most private of the variables.
    public var privacy: String
    /// The question was left out; `answer` says so.
    public var isSkipped: Bool
  }

  public var guide: GuideID
  public var version: String
  public var title: String
  /// Answers in order; secrets are never among them.
  public var answers: [Line]
  public var tried: [RemedyName]
  public var established: [Requirement]
  /// Steps on the way here, in order.
  public var path: [StepID]
  /// Where the customer could not go on, as the question stood there.
  public var stuckAt: String?
  /// What was typed and not understood, latest last.
  public var unmatched: [String]
  public var notes: [String]
  /// Names of the variables that the guide passes on by itself.
  public var passes: [String]
}
