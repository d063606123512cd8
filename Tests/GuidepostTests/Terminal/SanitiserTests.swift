import Seeded
import Testing

@testable import guidepost

struct Attack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let shown: String

  init(_ name: String, _ text: String, _ shown: String) {
    (testDescription, self.text, self.shown) = (name, text, shown)
  }
}

struct SanitiserTests {
  static let attacks = [
    Attack("CSI colour, 7-bit", "a\u{1B}[31;1mred\u{1B}[0mb", "a␛red␛b"),
    Attack("CSI, 8-bit", "a\u{9B}2Jb", "a␛b"),
    Attack("CSI cut short", "a\u{1B}[12", "a␛"),
    Attack("CSI with a stranger inside", "a\u{1B}[1é2", "a␛é2"),
    Attack("OSC 0 title ended by BEL", "a\u{1B}]0;owned\u{07}b", "a␛b"),
    Attack("OSC 8 link ended by ST", "\u{1B}]8;;http://evil\u{1B}\\bank\u{1B}]8;;\u{1B}\\", "␛bank␛"),
    Attack("OSC 52 clipboard, 8-bit", "a\u{9D}52;c;cm0gLXJm\u{9C}b", "a␛b"),
    Attack("OSC without an end", "a\u{1B}]0;all is seen", "a␛0;all is seen"),
    Attack("OSC broken off by another sequence", "a\u{1B}]0;x\u{1B}[2Jb", "a␛b"),
    Attack("DCS", "a\u{1B}Pq#0;2;0;0;0\u{1B}\\b", "a␛b"),
    Attack("DCS, 8-bit", "a\u{90}$q\"p\u{9C}b", "a␛b"),
    Attack("APC, PM, SOS", "\u{1B}_x\u{1B}\\1\u{1B}^x\u{1B}\\2\u{1B}Xx\u{1B}\\3", "␛1␛2␛3"),
    Attack("full reset", "a\u{1B}cb", "a␛b"),
    Attack("character set", "a\u{1B}(0b", "a␛b"),
    Attack("lone ESC at the end", "a\u{1B}", "a␛"),
    Attack("overwriting with a carriage return", "pay 900\rpay 100", "pay 900␛pay 100"),
    Attack("a line end of two bytes", "one\r\ntwo", "one\ntwo"),
    Attack("backspace", "no\u{8}\u{8}yes", "no␛yes"),
    Attack("NUL", "a\0b", "a␛b"),
    Attack("a flood leaves one mark", String(repeating: "\u{7}", count: 5000) + "a", "␛a"),
    Attack("DEL", "a\u{7F}b", "a␛b"),
    Attack("next line, a C1 control", "a\u{85}b", "a␛b"),
    Attack("line and paragraph separator", "a\u{2028}b\u{2029}c", "a\nb\nc"),
    Attack("right-to-left override", "safe\u{202E}exe.gpj", "safe␛exe.gpj"),
    Attack("isolates and embeddings", "a\u{2067}b\u{2069}c\u{202B}d\u{202C}", "a␛b␛c␛d␛"),
    Attack("directional marks", "a\u{200E}b\u{200F}c\u{061C}d", "abcd"),
    Attack("tag characters", "hi\u{E0001}\u{E0068}\u{E0069}\u{E007F}", "hi␛"),
    Attack(
      "private use and unassigned", "a\u{E000}b\u{10FFFD}c\u{0378}d\u{FFFF}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}"),
    Attack("zero width", "pass\u{200B}word\u{2060}\u{FEFF}\u{00AD}", "password"),
    Attack("a joiner between letters stays", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    Attack("a joiner between strangers goes", "a \u{200D}b\u{200C} 1\u{200D}2", "a b 12"),
    Attack("two joiners become one", "می\u{200C}\u{200C}خواهم", "می\u{200C}خواهم"),
    Attack("an emoji family stays whole", "👩‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 👩🏽‍🚀", "👩‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 👩🏽‍🚀"),
    Attack("tab and newline stay", "a\tb\nc", "a\tb\nc"),
    Attack("ordinary text of many scripts", "Straße, ¿qué? 東京 שלום ไทย", "Straße, ¿qué? 東京 שלום ไทย"),
  ]

  @Test(arguments: attacks)
  func `control never reaches the terminal`(attack: Attack) {
    #expect(scalars(Sanitiser.sanitised(attack.text)) == scalars(attack.shown))
  }

  @Test func `a base carries at most eight marks`() {
    let zalgo = "Z" + String(repeating: "\u{0301}\u{20DD}", count: 300) + "o"
    #expect(scalars(Sanitiser.sanitised(zalgo)).count == 10)
  }

  @Test func `a line beyond the limit is cut and says by how much`() {
    let sanitiser = Sanitiser(lineLimit: 5)
    #expect(
      sanitiser.sanitised("1234567\n12345\n123456") == "12345… (2 more characters)\n12345\n12345… (1 more characters)")
  }

  @Test func `bytes split in the middle of a character become a replacement`() {
    let split = String(decoding: Array("é".utf8).dropLast() + Array("a".utf8), as: UTF8.self)
    #expect(Sanitiser.sanitised(split) == "\u{FFFD}a")
  }

  @Test func `no random bytes get a control through`() {
    var generator = Seeded(state: 7)
    for _ in 0..<2000 {
      let bytes = (0..<60).map { _ in generator.byteNearControls() }
      let shown = Sanitiser.sanitised(String(decoding: bytes, as: UTF8.self))
      #expect(!shown.unicodeScalars.contains(where: isControl), "\(bytes)")
      #expect(scalars(Sanitiser.sanitised(shown)) == scalars(shown), "\(bytes)")
    }
  }

  @Test func `a text of introducers alone is read in linear time`() {
    let flood = String(repeating: "\u{9D}x", count: 200_000)
    #expect(Sanitiser.sanitised(flood).contains("more characters"))
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarKind(scalar)
    return scalar != "\n" && scalar != "\t" && (scalar.properties.generalCategory == .control || kind == .hidden)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
  }
}
