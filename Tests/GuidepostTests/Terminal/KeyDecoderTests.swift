import Seeded
import Testing

@testable import guidepost

struct KeyDecoderTests {
  static let cases: [(String, [Key])] = [
    ("aé東😀", [.text("a"), .text("é"), .text("東"), .text("😀")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\r\n", [.enter]), ("\r\r\n\n", [.enter, .enter, .enter]), ("\t", [.tab]),
    ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[C\u{1B}[D\u{1B}OC", [.right, .left, .right]),
    ("\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OH", [.home, .home, .home, .home]),
    ("\u{1B}[F\u{1B}[4~\u{1B}[8~", [.end, .end, .end]),
    ("\u{1B}[3~\u{1B}[3;5~", [.delete, .deleteWordForward]),
    ("\u{1B}[1;5D\u{1B}[1;5C\u{1B}b\u{1B}f\u{1B}Od", [.wordLeft, .wordRight, .wordLeft, .wordRight, .wordLeft]),
    ("\u{1B}[1;3D\u{1B}\u{1B}[D\u{1B}[1;9D", [.altLeft, .altLeft, .altLeft]),
    (
      "\u{1B}\u{7F}\u{1B}d\u{17}\u{15}\u{0B}",
      [.deleteWordBackward, .deleteWordForward, .deleteWordBackward, .deleteToStart, .deleteToEnd]
    ),
    ("\u{1B}[Z", [.backTab]),
    ("\u{3}\u{4}\u{C}\u{1A}\u{7F}\u{8}", [.interrupt, .endOfInput, .clearScreen, .suspend, .backspace, .backspace]),
    ("\u{1B}[200~a\r\n\u{1B}[31mb\u{3}\u{1B}[201~c", [.paste("a\r\n\u{1B}[31mb\u{3}"), .text("c")]),
    ("\u{1B}[[Ax\u{1B}[15~y\u{1B}[I", [.text("x"), .text("y")]),
    ("\u{1B}]11;rgb:0/0/0\u{7}a\u{1B}P1$r\u{1B}\\b", [.text("a"), .text("b")]),
    ("\u{1B}[12\u{3}", [.interrupt]), ("\u{1B}[1é", [.text("é")]), ("\u{1B}x", []), ("\u{1B}[5n", []),
  ]

  @Test(arguments: cases)
  func `bytes are keys`(typed: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.take(typed.utf8) == keys)
    #expect(decoder.state == .ground)
  }

  @Test(arguments: cases)
  func `it does not matter in which pieces bytes come`(typed: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(typed.utf8.flatMap { decoder.take([$0]) } == keys)
  }

  @Test func `a character that is not whole yet is kept as long as it takes`() {
    var decoder = KeyDecoder()
    let bytes = Array("👍".utf8)
    #expect(decoder.take(bytes.prefix(3)).isEmpty)
    #expect(decoder.patience == nil)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.take(bytes.suffix(1)) == [.text("👍")])
  }

  @Test(
    arguments: [
      ([0x80], 1), ([0xFF], 1), ([0xC0, 0x80], 2), ([0xE2, 0x82, 0x61], 2), ([0xC3, 0xC3, 0xA9], 2),
      ([0xED, 0xA0, 0x80], 1),
    ] as [([UInt8], Int)])
  func `broken UTF-8 is repaired and swallows nothing after it`(bytes: [UInt8], count: Int) {
    var decoder = KeyDecoder()
    let keys = decoder.take(bytes + Array("z".utf8))
    #expect(keys.count == count + 1)
    #expect(keys.last == .text("z"))
    if case .text(let text) = keys[0] { #expect(text.allSatisfy { $0 == "\u{FFFD}" }) }
  }

  @Test func `a lone ESC becomes Escape only when nothing follows in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]).isEmpty)
    #expect(decoder.patience != nil)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.patience == nil)
    #expect(decoder.take("\u{1B}[".utf8).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.take("a".utf8) == [.text("a")])
  }

  @Test func `a paste without an end is over after a silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(decoder.take("d".utf8) == [.text("d")])
  }

  @Test func `a paste beyond the limit is cut, and its end is still seen`() {
    var decoder = KeyDecoder()
    let long = String(repeating: "x", count: KeyDecoder.pasteLimit + 500)
    let keys = decoder.take("\u{1B}[200~\(long)\u{1B}[201~y".utf8)
    #expect(keys == [.paste(String(repeating: "x", count: KeyDecoder.pasteLimit)), .text("y")])
  }

  @Test func `no bytes leave it stuck`() {
    var generator = Seeded(state: 5)
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      _ = decoder.take((0..<40).map { _ in generator.byteNearControls() })
      _ = decoder.flush()
      #expect(decoder.take(Array("\u{FFFD}".utf8) + [0x0D]).last == .enter)
    }
  }
}
