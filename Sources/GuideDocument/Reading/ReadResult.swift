/// What reading one file gave.
public struct ReadResult: Sendable {
  /// Absent where the tags are too broken to say what stands in what.
  public var document: Document?
  /// In the order of the file.
  public var diagnostics: [Diagnostic]

  public init(document: Document?, diagnostics: [Diagnostic]) {
    self.document = document
    self.diagnostics = diagnostics
  }
}
