/// The line being typed and what keys do to it; no terminal. The cursor stands between characters as people see them.
struct LineBuffer: Sendable {
  /// What whoever shows the line must do next.
  enum Action: Hashable, Sendable {
    case none
    case redraw
    /// The key can do nothing here.
    case bell
    case submit(String)
    /// So many characters were pasted; they wait for Enter.
    case pasted(Int)
    /// Ctrl-C on an empty line; on others it clears them.
    case interrupt
    /// Ctrl-D on an empty line; on others it deletes.
    case endOfInput
    case clearScreen
    case suspend
    case back
    case escape
  }

  /// Characters a line may have.
  static let limit = 16_384

  /// Answers that Tab and the arrows put into the line.
  var labels: [String] = []
  /// Keys that answer at once on an empty line.
  var quickKeys: Set<String> = []

  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  var history = LineHistory()
  var completion: Completion?
  private var killed: [Character] = []

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  mutating func take(_ key: Key) -> Action {
    let wasCompleting = completion
    completion = nil
    switch key {
    case .text(let text): return type(text)
    case .paste(let text): return paste(text)
    case .tab: return complete(forward: true, after: wasCompleting)
    case .backTab: return complete(forward: false, after: wasCompleting)
    case .down: return pickOrRecall(forward: true, after: wasCompleting)
    case .up: return pickOrRecall(forward: false, after: wasCompleting)
    case .older: return recall(history.older(than: text))
    case .newer: return recall(history.newer())
    case .enter: return .submit(text)
    case .escape: return isEmpty ? .escape : .none
    case .altLeft: return .back
    case .interrupt: return isEmpty ? .interrupt : clear()
    case .endOfInput: return isEmpty ? .endOfInput : delete(cursor..<nextPlace)
    case .clearScreen: return .clearScreen
    case .suspend: return .suspend
    case .left, .right, .wordLeft, .wordRight, .home, .end: return move(key)
    case .backspace, .delete, .deleteWordBackward, .deleteWordForward, .deleteToStart, .deleteToEnd, .yank:
      return edit(key)
    }
  }

  /// Puts a whole text in place of the line, the cursor at its end.
  mutating func replace(with text: String) {
    characters = Array(TypedText.cleaned(text).prefix(LineBuffer.limit))
    cursor = characters.count
  }

  mutating func clear() -> Action {
    replace(with: "")
    return .redraw
  }

  private mutating func type(_ text: String) -> Action {
    if isEmpty, quickKeys.contains(text) { return .submit(text) }
    return insert(TypedText.cleaned(text)) > 0 ? .redraw : .bell
  }

  private mutating func paste(_ text: String) -> Action {
    let count = insert(TypedText.cleaned(text))
    return count > 0 ? .pasted(count) : .bell
  }

  /// Inserts at the cursor and says how many characters found room. A mark joins the character before it.
  private mutating func insert(_ text: String) -> Int {
    let text = String(text.prefix(max(0, LineBuffer.limit - characters.count)))
    guard !text.isEmpty else { return 0 }
    let around = max(0, cursor - 1)..<min(characters.count, cursor + 1)
    let before = String(characters[around.lowerBound..<cursor]) + text
    let joined = Array(before + String(characters[cursor..<around.upperBound]))
    characters.replaceSubrange(around, with: joined)
    cursor = around.lowerBound + min(before.count, joined.count)
    return text.count
  }

  private mutating func recall(_ text: String?) -> Action {
    guard let text else { return .bell }
    replace(with: text)
    return .redraw
  }

  private mutating func pickOrRecall(forward: Bool, after completion: Completion?) -> Action {
    if !labels.isEmpty, isEmpty || completion != nil { return complete(forward: forward, after: completion) }
    return recall(forward ? history.newer() : history.older(than: text))
  }

  private mutating func edit(_ key: Key) -> Action {
    switch key {
    case .backspace: delete(previousPlace..<cursor)
    case .delete: delete(cursor..<nextPlace)
    case .deleteWordBackward: kill(wordStart..<cursor)
    case .deleteWordForward: kill(cursor..<wordEnd)
    case .deleteToStart: kill(0..<cursor)
    case .deleteToEnd: kill(cursor..<characters.count)
    default: insert(String(killed)) > 0 ? .redraw : .bell
    }
  }

  private mutating func kill(_ range: Range<Int>) -> Action {
    if !range.isEmpty { killed = Array(characters[range]) }
    return delete(range)
  }

  private mutating func delete(_ range: Range<Int>) -> Action {
    guard !range.isEmpty else { return .bell }
    characters.removeSubrange(range)
    cursor = range.lowerBound
    return .redraw
  }

  private mutating func move(_ key: Key) -> Action {
    let place = place(after: key)
    guard place != cursor else { return .none }
    cursor = place
    return .redraw
  }
}
