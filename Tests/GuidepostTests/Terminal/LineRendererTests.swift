import Seeded
import Testing

@testable import guidepost

struct LineRendererTests {
  private func rows(_ text: String, cursor: Int? = nil, columns: Int = 20) -> LineRows {
    LineRows(lead: LineLead("You:   "), characters: Array(text), cursor: cursor ?? text.count, columns: columns)
  }

  @Test func `typing at the end prints only what was typed`() {
    var renderer = LineRenderer()
    #expect(renderer.draw(rows("re")) == "You:   re")
    #expect(renderer.draw(rows("red")) == "d")
    #expect(renderer.draw(rows("red")) == "")
    #expect(renderer.draw(rows("re")).hasPrefix("\r\u{1B}[J"))
  }

  @Test func `the cursor is placed by printing what is before it`() {
    var renderer = LineRenderer()
    #expect(renderer.draw(rows("❤️x", cursor: 1)) == "You:   ❤️x\rYou:   ❤️")
  }

  @Test func `rows leave the last column free and never split a wide character`() {
    #expect(rows("abcdefghijklmnop").rows.map { $0.joined() } == ["You:   abcdefghijkl", "mnop"])
    #expect(rows("abcdefghijk東").rows.map { $0.joined() } == ["You:   abcdefghijk", "東"])
    #expect(
      rows(String(repeating: "x", count: 40), columns: 44).rows.map { $0.joined() }
        == ["You:   " + String(repeating: "x", count: 36), "       xxxx"])
    #expect(rows("ab", columns: 2).rows.map { $0.joined() } == ["You:   ", "a", "b"])
  }

  @Test func `what could move the cursor is shown harmless`() {
    #expect(rows("a\u{9B}b\u{E000}").rows[0].joined() == "You:   a␛b\u{FFFD}")
  }

  @Test func `masked lines show dots`() {
    let masked = LineRows(lead: LineLead("?"), characters: Array("a東👍🏽"), cursor: 3, columns: 20, isMasked: true)
    #expect(masked.rows[0].joined() == "?•••")
  }

  @Test func `a window holds the rows around the cursor`() {
    let long = rows(String(repeating: "0123456789", count: 20), cursor: 100)
    let window = long.window(height: 4)
    #expect(window.rows.count == 4)
    #expect(window.rows[window.cursorRow] == long.rows[long.cursorRow])
    #expect(rows("x").window(height: 4) == rows("x"))
    #expect(long.window(height: 1).rows == [long.rows[long.cursorRow]])
  }

  @Test func `after a resize the rows that the terminal broke are counted`() {
    var renderer = LineRenderer()
    _ = renderer.draw(rows("abcdefghijkl"))
    renderer.resized(columns: 10)
    #expect(renderer.erase() == "\u{1B}[1A\r\u{1B}[J")
    _ = renderer.draw(rows("abcdefghijklmnop"))
    renderer.resized(columns: 9)
    #expect(renderer.erase() == "\u{1B}[3A\r\u{1B}[J")
  }

  @Test func `any editing leaves the screen as if drawn afresh, and all above untouched`() {
    var generator = Seeded(state: 23)
    let keys: [Key] = [
      .text("a"), .text("b"), .text(" "), .text("東"), .text("👍"), .text("e\u{301}"), .paste("pasted words 東京 and more"),
      .left, .left,
      .right, .home, .end, .backspace, .delete, .wordLeft, .deleteToEnd, .yank,
    ]
    for _ in 0..<200 {
      let columns = Int.random(in: 10...50, using: &generator)
      var (buffer, renderer, screen) = (LineBuffer(), LineRenderer(), PaperScreen(columns: columns))
      screen.print("above\r\n")
      for _ in 0..<40 {
        _ = buffer.take(keys.randomElement(using: &generator)!)
        let rows = LineRows(
          lead: LineLead("You:   "), characters: buffer.characters, cursor: buffer.cursor, columns: columns)
        screen.print(renderer.draw(rows))
        #expect(screen.lines == ["above"] + rows.rows.map { $0.joined() })
        #expect([screen.row, screen.column] == [rows.cursorRow + 1, rows.cursorColumn])
      }
      let rows = LineRows(
        lead: LineLead("You:   "), characters: buffer.characters, cursor: buffer.cursor, columns: columns)
      screen.print(renderer.finish(rows) + "below")
      #expect(screen.lines == ["above"] + rows.rows.map { $0.joined() } + ["below"])
    }
  }
}
