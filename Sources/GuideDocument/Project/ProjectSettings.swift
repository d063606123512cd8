/// What a project's `guidepost.xml` says. Its `<lint>` is the linter's own to read.
public struct ProjectSettings: Hashable, Sendable {
  /// The name that customers see.
  public var name: String?
  /// The zone of times without one; an IANA name.
  public var zone: String?
  /// The language of what guides leave open.
  public var language: String?
  public var words: [Word]
  /// The file the settings come from.
  public var file: SourceFile?

  /// One more way to say a command.
  public struct Word: Hashable, Sendable {
    public var command: String
    public var language: String
    public var text: String

    public init(command: String, language: String, text: String) {
      self.command = command
      self.language = language
      self.text = text
    }
  }

  public init() {
    words = []
  }

  /// Takes what is right of a settings document; what is not, the content table has told of.
  public init(_ document: Document) {
    self.init()
    let root = document.root
    guard root.name == .guidepost else { return }
    file = document.file
    name = root[.name]
    zone = root[.zone]
    language = root[.lang]
    words = root.children(.word).compactMap(Self.word)
  }

  private static func word(_ element: Element) -> Word? {
    guard let command = element[.command], let language = element[.lang] else { return nil }
    return Word(command: command, language: language, text: element.normalizedText)
  }
}
