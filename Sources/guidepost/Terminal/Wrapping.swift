/// Breaks text into lines of at most `width` columns. Only white space at a break is dropped, nothing else is.
struct Wrapping: Hashable, Sendable {
  static let widest = 76
  /// Narrower screens have no room to indent.
  static let narrowestIndented = 40

  /// Columns a line may take.
  let width: Int
  private let indents: Bool

  init(columns: Int) {
    width = max(1, min(columns, Wrapping.widest))
    indents = columns >= Wrapping.narrowestIndented
  }

  /// The lines of `text` after `lead` (a speaker, a key), later ones indented by `indent` columns where there is room.
  /// Newlines in the text break lines too. A URL is never broken and has a line to itself.
  func lines(_ text: String, lead: String = "", indent: Int = 0) -> [String] {
    var fill = LineFill(width: width, lead: lead, indent: indents ? indent : 0)
    for (number, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { fill.startLine() }
      for word in WrappedWord.words(of: paragraph) { fill.take(word) }
    }
    return fill.finished()
  }
}
