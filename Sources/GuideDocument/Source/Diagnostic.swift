/// Something an author should know about a document: what, where, what a customer would suffer, what to do.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case info, warning, error

    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Another place that explains the finding, such as the first of two equal ids.
  public struct Related: Hashable, Sendable {
    public var note: String
    public var place: Place

    public init(note: String, place: Place) {
      self.note = note
      self.place = place
    }
  }

  /// A stretch of one file.
  public struct Place: Hashable, Sendable {
    public var file: SourceFile
    public var bytes: ByteRange

    public init(_ file: SourceFile, _ bytes: ByteRange) {
      self.file = file
      self.bytes = bytes
    }

    public var start: SourcePosition { file.position(at: Int(bytes.lower)) }
    public var end: SourcePosition { file.position(at: Int(bytes.upper)) }
  }

  /// A replacement of exactly the bytes it names.
  public struct Fix: Hashable, Sendable {
    public var summary: String
    public var place: Place
    public var replacement: String
    /// A safe fix keeps the meaning or repairs what could not have worked.
    public var isSafe: Bool

    public init(_ summary: String, at place: Place, replacement: String, isSafe: Bool) {
      self.summary = summary
      self.place = place
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// The rule's id as in `guidepost explain`, such as `unknown-step`.
  public var rule: String
  public var severity: Severity
  /// What is wrong, in the author's words, without rule id or place.
  public var message: String
  public var place: Place
  /// What the customer or agent would experience.
  public var consequence: String?
  public var guide: String?
  public var step: String?
  /// The name in question: for `unknown-step` the missing id.
  public var subject: String?
  public var related: [Related]
  public var fix: Fix?

  public init(
    _ rule: String, _ severity: Severity = .error, _ message: String, at place: Place, consequence: String? = nil,
    guide: String? = nil, step: String? = nil, subject: String? = nil, related: [Related] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.consequence = consequence
    self.guide = guide
    self.step = step
    self.subject = subject
    self.related = related
    self.fix = fix
  }
}

extension SourceFile: Hashable {
  public static func == (one: SourceFile, other: SourceFile) -> Bool {
    one === other || (one.path == other.path && one.bytes == other.bytes)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
