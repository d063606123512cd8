public import GuideGraph

/// An open question as a channel shows it.
public struct Prompt: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case choice, multiple, field, form, acknowledge
  }

  public struct Option: Hashable, Sendable {
    public var id: OptionID
    public var label: RenderedText
    public var synonyms: [String]
    public var hint: RenderedText?
    public var isUnsure: Bool
  }

  public struct Field: Hashable, Sendable {
    public var variable: String
    /// The variable's type, such as `date`.
    public var type: String
    public var values: [String]
    public var label: RenderedText?
    public var example: String?
    public var isOptional: Bool
    /// open, personal, sensitive or secret.
    public var privacy: String
    public var previous: String?
  }

  public var step: StepKey
  public var kind: Kind
  public var title: String?
  public var text: RenderedText
  /// What an agent reads aloud, where it differs.
  public var say: RenderedText?
  public var isVerbatim: Bool
  /// The script was marked as read.
  public var isRead: Bool
  public var simpler: RenderedText?
  public var todo: [RenderedText]
  public var notes: [RenderedText]
  public var help: RenderedText?
  public var why: RenderedText?
  public var options: [Option]
  public var fields: [Field]
  public var isOptional: Bool
  /// What `acknowledge` is called; nil for "done".
  public var acknowledgement: RenderedText?
  public var isUrgent: Bool
  /// Ids of the options chosen here before.
  public var previous: [OptionID]
  /// Answers refused and not understood at this visit.
  public var refusals: Int
  public var misses: Int
  /// How many misses before the author's own way out, or a person, is offered.
  public var missLimit: Int
  public var noMatchText: RenderedText?
  /// Milliseconds of silence after which the host should send `timeout`.
  public var timeout: Int64?
  /// Whether answering leads straight to something that cannot be taken back.
  public var isConsequential: Bool
  public var progress: Progress
}

/// How far a walk has come, counted in questions.
public struct Progress: Hashable, Sendable {
  /// Questions asked, the open one included.
  public var asked: Int
  /// Fewest questions still to come after this one.
  public var least: Int
  /// Most; nil where loops set no bound.
  public var most: Int?
}
