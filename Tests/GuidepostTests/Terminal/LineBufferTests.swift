import Seeded
import Testing

@testable import guidepost

struct LineBufferTests {
  /// The line after some keys, with `|` where the cursor stands.
  private func line(_ keys: [Key]) -> String {
    var buffer = LineBuffer()
    for key in keys { _ = buffer.take(key) }
    return String(buffer.characters[..<buffer.cursor]) + "|" + String(buffer.characters[buffer.cursor...])
  }

  private static func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .text(String($0)) } }

  @Test(
    arguments: [
      ([], "red fox|"), ([.left, .left], "red f|ox"), ([.home], "|red fox"), ([.home, .right], "r|ed fox"),
      ([.home, .end], "red fox|"),
      ([.home, .left], "|red fox"), ([.right], "red fox|"), ([.wordLeft], "red |fox"),
      ([.wordLeft, .wordLeft], "|red fox"),
      ([.home, .wordRight], "red| fox"), ([.backspace], "red fo|"), ([.home, .delete], "|ed fox"),
      ([.home, .backspace], "|red fox"),
      ([.deleteWordBackward], "red |"), ([.deleteWordBackward, .deleteWordBackward], "|"),
      ([.home, .deleteWordForward], "| fox"),
      ([.left, .deleteToStart], "|x"), ([.wordLeft, .deleteToEnd], "red |"),
      ([.wordLeft, .deleteToEnd, .home, .yank], "fox|red "),
      ([.left, .endOfInput], "red fo|"), ([.left, .text("é")], "red foé|x"), ([.interrupt], "|"),
    ] as [([Key], String)])
  func `keys move and delete`(keys: [Key], shown: String) {
    #expect(line(LineBufferTests.typed("red fox") + keys) == shown)
  }

  @Test(arguments: [
    ("👩‍👩‍👧‍👦", 1), ("👍🏽", 1), ("🇩🇪🇫🇷", 2), ("e\u{301}", 1), ("क्षि", 1), ("❤️", 1), ("한", 1), ("1️⃣", 1),
  ])
  func `a character typed in parts is one, and one Backspace takes it`(text: String, count: Int) {
    var buffer = LineBuffer()
    for key in LineBufferTests.typed("a" + text + "b") { _ = buffer.take(key) }
    #expect(buffer.characters.count == count + 2)
    #expect(Array(buffer.text.unicodeScalars) == Array(("a" + text + "b").unicodeScalars))
    for _ in 0...count { _ = buffer.take(.backspace) }
    #expect(buffer.text == "a")
  }

  @Test func `a mark typed in the middle joins what is before it`() {
    #expect(line(LineBufferTests.typed("ab") + [.left, .text("\u{301}"), .text("c")]) == "a\u{301}c|b")
    #expect(line([.text("\u{301}"), .home, .text("e")]) == "e\u{301}|")
  }

  @Test func `the cursor always stands between characters of the line`() {
    var generator = Seeded(state: 17)
    let keys: [Key] = [
      .text("a"), .text(" "), .text("\u{301}"), .text("\u{200D}"), .text("👩"), .text("🇩"), .text("東"), .left, .right,
      .home, .end,
      .wordLeft, .wordRight, .backspace, .delete, .deleteWordBackward, .deleteToEnd, .yank, .up, .down, .tab,
      .paste("x\ny"),
    ]
    for _ in 0..<300 {
      var buffer = LineBuffer()
      buffer.labels = ["Red", "Green"]
      for _ in 0..<60 {
        _ = buffer.take(keys.randomElement(using: &generator)!)
        #expect((0...buffer.characters.count).contains(buffer.cursor))
      }
      #expect(!buffer.text.contains("\n"))
    }
  }

  @Test func `Ctrl-C clears a line and interrupts an empty one`() {
    var buffer = LineBuffer()
    #expect(buffer.take(.interrupt) == .interrupt)
    _ = buffer.take(.text("x"))
    #expect(buffer.take(.interrupt) == .redraw)
    #expect(buffer.isEmpty)
    #expect(buffer.take(.interrupt) == .interrupt)
  }

  @Test func `Ctrl-D deletes in a line and ends an empty one`() {
    var buffer = LineBuffer()
    #expect(buffer.take(.endOfInput) == .endOfInput)
    _ = buffer.take(.text("x"))
    #expect(buffer.take(.endOfInput) == .bell)
    #expect(buffer.text == "x")
  }

  @Test func `a paste is cleaned, counted and never sent`() {
    var buffer = LineBuffer()
    buffer.quickKeys = ["1"]
    #expect(buffer.take(.paste("1")) == .pasted(1))
    #expect(buffer.take(.paste("\u{1B}[31mred\u{7}\r\nand\tgreen\u{202E}\n\n")) == .pasted(17))
    #expect(buffer.text == "1[31mred and green")
    #expect(buffer.take(.paste("\u{7}")) == .bell)
    #expect(buffer.take(.enter) == .submit("1[31mred and green"))
  }

  @Test func `a line has a limit`() {
    var buffer = LineBuffer()
    #expect(buffer.take(.paste(String(repeating: "x", count: LineBuffer.limit + 9))) == .pasted(LineBuffer.limit))
    #expect(buffer.take(.text("y")) == .bell)
    #expect(buffer.characters.count == LineBuffer.limit)
  }

  @Test func `a quick key answers at once, but only on an empty line`() {
    var buffer = LineBuffer()
    buffer.quickKeys = ["1", "2"]
    #expect(buffer.take(.text("2")) == .submit("2"))
    #expect(buffer.take(.text("x")) == .redraw)
    #expect(buffer.take(.text("2")) == .redraw)
    #expect(buffer.text == "x2")
  }

  @Test func `Tab offers the labels that begin like the line, in turn`() {
    var buffer = LineBuffer()
    buffer.labels = ["Green", "Red", "It is off", "Reddish"]
    for key in LineBufferTests.typed("re") { _ = buffer.take(key) }
    let shown = [Key.tab, .tab, .tab, .backTab].map { key in
      _ = buffer.take(key)
      return buffer.text
    }
    #expect(shown == ["Red", "Reddish", "Red", "Reddish"])
    _ = buffer.take(.text("x"))
    #expect(buffer.take(.tab) == .bell)
    #expect(buffer.text == "Reddishx")
  }

  @Test func `arrows pick labels on an empty line and recall lines elsewhere`() {
    var buffer = LineBuffer()
    buffer.labels = ["Green", "Red"]
    buffer.history.add("older")
    _ = buffer.take(.down)
    #expect(buffer.text == "Green")
    _ = buffer.take(.up)
    #expect(buffer.text == "Red")
    _ = buffer.take(.text("!"))
    _ = buffer.take(.up)
    #expect(buffer.text == "older")
    _ = buffer.take(.down)
    #expect(buffer.text == "Red!")
  }

  @Test func `lines of this session come back, and the draft after them`() {
    var buffer = LineBuffer()
    for text in ["one", "two", "two", ""] { buffer.history.add(text) }
    _ = buffer.take(.text("draft"))
    let shown = [Key.up, .older, .up, .down, .newer].map { key in
      _ = buffer.take(key)
      return buffer.text
    }
    #expect(shown == ["two", "one", "one", "two", "draft"])
    #expect(buffer.take(.newer) == .bell)
  }

  @Test(arguments: [
    (Key.altLeft, LineBuffer.Action.back), (.clearScreen, .clearScreen), (.suspend, .suspend), (.escape, .escape),
    (.left, .none),
    (.backspace, .bell), (.enter, .submit("")), (.yank, .bell), (.up, .bell),
  ])
  func `other keys on an empty line`(key: Key, action: LineBuffer.Action) {
    var buffer = LineBuffer()
    #expect(buffer.take(key) == action)
  }
}
