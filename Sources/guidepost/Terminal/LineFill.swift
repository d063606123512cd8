/// Lines being filled with words, one after another.
struct LineFill {
  private let width: Int
  private let indent: Int
  private var lines: [String] = []
  private var line: String
  private var used: Int
  /// Whether the line has words yet, not only its lead or its indent.
  private var hasWords = false
  private var isClosed = false

  init(width: Int, lead: String, indent: Int) {
    self.width = width
    self.indent = min(indent, width / 2)
    line = lead
    used = lead.displayWidth
  }

  mutating func startLine() {
    lines.append(line.trimmingTrailingSpaces)
    line = String(repeating: " ", count: indent)
    used = indent
    (hasWords, isClosed) = (false, false)
  }

  mutating func take(_ word: WrappedWord) {
    guard !word.isURL else { return takeURL(word.text) }
    let (space, width) = (word.space.displayWidth, word.text.displayWidth)
    if isClosed {
      startLine()
    } else if fits(space + width) {
      return append(word.space + word.text, columns: space + width)
    } else if hasWords || (!fits(width) && used > indent) {
      startLine()
    }
    fits(width) ? append(word.text, columns: width) : breakUp(word.text)
  }

  mutating func finished() -> [String] {
    startLine()
    return lines
  }

  private func fits(_ columns: Int) -> Bool {
    used + columns <= width
  }

  private mutating func append(_ text: String, columns: Int) {
    line += text
    used += columns
    hasWords = true
  }

  private mutating func takeURL(_ url: String) {
    if hasWords || (used > indent && !fits(url.displayWidth)) { startLine() }
    // Too long for the indent: the whole line belongs to it, so that a terminal sees it in one piece.
    if !hasWords, used == indent, !fits(url.displayWidth), line.allSatisfy({ $0 == " " }) { (line, used) = ("", 0) }
    append(url, columns: url.displayWidth)
    isClosed = true
  }

  private mutating func breakUp(_ text: String) {
    for character in text {
      let width = character.displayWidth
      if !fits(width), hasWords { startLine() }
      append(String(character), columns: width)
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
