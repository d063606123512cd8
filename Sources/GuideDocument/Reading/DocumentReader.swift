/// Reads the XML of one file: bytes in, a document and what is wrong with its XML out. `StructureCheck` goes on from there.
///
/// Bytes that libxml2 should not judge or act upon (a DOCTYPE, another encoding, control characters) are told of here and
/// blanked before it sees them, so that every other problem of the file shows in the same run.
public struct DocumentReader: Sendable {
  public init() {}

  public func read(_ file: SourceFile) -> ReadResult {
    guard file.bytes.count <= ReadingLimits.fileSize else {
      return refusal(
        "xml-size-limit", "the file is larger than \(ReadingLimits.fileSize >> 20) MiB; split it", in: file)
    }
    guard file.bytes.contains(where: { !$0.isXMLSpace }) else {
      return refusal(
        "xml-not-well-formed", "the file is empty; a guide begins with <guide xmlns=\"\(Vocabulary.namespace)\" ...>",
        in: file)
    }
    let survey = CharacterSurvey(file.bytes)
    let encoding = EncodingCheck(file.bytes, survey)
    guard !encoding.isUnreadable else {
      return ReadResult(document: nil, diagnostics: encoding.complaints.map { $0.diagnostic(in: file) })
    }
    if let overfull = TagSurvey.overfullTag(in: file.bytes) {
      return ReadResult(document: nil, diagnostics: [overfull.diagnostic(in: file)])
    }
    let characters = CharacterCheck(bytes: file.bytes, survey: survey).diagnostics(in: file)
    var text = SyntaxRepair(file.bytes, survey, encoding)
    let document = text.read(file)
    let syntax = (encoding.complaints + text.complaints).map { $0.diagnostic(in: file) }
    return ReadResult(document: document, diagnostics: Self.merged(characters, syntax))
  }

  /// Reads a file and holds it against the content table: everything that can be said about it by itself.
  public func check(_ file: SourceFile) -> ReadResult {
    var result = read(file)
    guard let document = result.document else { return result }
    result.diagnostics = Self.inFileOrder(result.diagnostics + StructureCheck.diagnostics(of: document))
    return result
  }

  static func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated()
      .sorted { ($0.element.place.bytes.lower, $0.offset) < ($1.element.place.bytes.lower, $1.offset) }
      .map(\.element)
  }

  private func refusal(_ rule: String, _ message: String, in file: SourceFile) -> ReadResult {
    let place = Diagnostic.Place(file, ByteRange(0, min(1, file.bytes.count)))
    return ReadResult(document: nil, diagnostics: [Diagnostic(rule, .error, message, at: place)])
  }

  /// In file order, one for a place and rule, and no complaint of libxml2 about a character already told of.
  private static func merged(_ characters: [Diagnostic], _ syntax: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
      var rule: String
      var start: Int32
    }
    let told = Set(characters.map(\.place.bytes.lower))
    var seen: Set<Key> = []
    let kept = syntax.filter { !($0.rule == "xml-not-well-formed" && told.contains($0.place.bytes.lower)) }
    let all = (characters + kept).filter { seen.insert(Key(rule: $0.rule, start: $0.place.bytes.lower)).inserted }
    return capped(inFileOrder(all))
  }

  private static func capped(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > ReadingLimits.complaints, let last = diagnostics.last else { return diagnostics }
    let rest = diagnostics.count - ReadingLimits.complaints
    var note = last
    note.message = "\(rest) more problems of this kind are not listed; repair the ones above first"
    note.rule = "xml-not-well-formed"
    note.severity = .error
    note.fix = nil
    return diagnostics.prefix(ReadingLimits.complaints) + [note]
  }
}
