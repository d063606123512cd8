/// Everything that belongs together: the guides, desks, phrases, walks and settings below one folder.
public struct Project: Sendable {
  /// Absolute or as given; documents show their paths relative to it.
  public var root: String
  /// In the order of their paths.
  public var documents: [Document]
  public var settings: ProjectSettings
  /// Paths of every other file below the root, such as pictures; nil where nobody looked.
  public var files: [String]?
  /// What reading the files and holding them against the content table brought up, file by file. Files that could not be
  /// opened are among it as `unreadable-file`.
  public var diagnostics: [Diagnostic]

  public init(
    root: String, documents: [Document], settings: ProjectSettings = ProjectSettings(), diagnostics: [Diagnostic] = []
  ) {
    self.root = root
    self.documents = documents
    self.settings = settings
    self.diagnostics = diagnostics
  }

  /// The documents with one root element, in the order of their paths.
  public func documents(_ kind: ElementName) -> [Document] { documents.filter { $0.root.name == kind } }
  public var guides: [Document] { documents(.guide) }
  public var desks: [Document] { documents(.desk) }
  public var phrases: [Document] { documents(.phrases) }
  public var walks: [Document] { documents(.walk) }
}
