/// Something wrong with a file's XML, before it is known what the file is called.
struct SyntaxComplaint {
  /// What the complaint means for the rest of the file.
  enum Damage {
    /// The tags around it still say what stands in what.
    case none
    /// The start tag cannot be read; the parser loses its way after it.
    case tag
    /// Everything after it is lost.
    case rest
  }

  var rule: String
  var message: String
  var range: Range<Int>
  var damage = Damage.none
  /// Bytes to blank so that the parser finds its way after the place; nil where it does by itself.
  var repair: Range<Int>?
  /// Said because the file ended: not worth saying where its end is lost in a comment.
  var isAboutEnd = false
  var consequence: String?
  var related: (note: String, range: Range<Int>)?
  var fix: (summary: String, range: Range<Int>, replacement: String)?

  func diagnostic(in file: SourceFile) -> Diagnostic {
    func place(_ range: Range<Int>) -> Diagnostic.Place {
      let end = min(range.upperBound, file.bytes.count)
      return Diagnostic.Place(file, ByteRange(min(range.lowerBound, end), end))
    }
    return Diagnostic(
      rule, .error, message, at: place(range), consequence: consequence,
      related: related.map { [Diagnostic.Related(note: $0.note, place: place($0.range))] } ?? [],
      fix: fix.map { Diagnostic.Fix($0.summary, at: place($0.range), replacement: $0.replacement, isSafe: true) })
  }
}
