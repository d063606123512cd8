import Foundation
import Testing

@testable import guidepost

/// Bytes that no keyboard sends.
@Suite struct HostileInputTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
  }

  static let all = [
    Hostile(testDescription: "nothing but an empty line", bytes: [0x0A]),
    Hostile(testDescription: "white space", bytes: Array(" \t\u{A0}\u{3000}\r\n".utf8)),
    Hostile(testDescription: "three megabytes in one line", bytes: Array(repeating: 0x78, count: 3_000_000) + [0x0A]),
    Hostile(testDescription: "a megabyte without an end", bytes: Array(repeating: 0x78, count: 1_000_000)),
    Hostile(
      testDescription: "ten thousand lines", bytes: Array(String(repeating: "no idea at all\n", count: 300).utf8)),
    Hostile(testDescription: "invalid UTF-8", bytes: [0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0xF8, 0x88, 0x0A]),
    Hostile(testDescription: "UTF-8 cut off", bytes: [0xF0, 0x9F, 0x98]),
    Hostile(testDescription: "NUL and DEL", bytes: [0x00, 0x31, 0x00, 0x7F, 0x08, 0x0A]),
    Hostile(
      testDescription: "7-bit sequences",
      bytes: Array("\u{1B}[2J\u{1B}]0;t\u{7}\u{1B}]52;c;eA==\u{1B}\\\u{1B}P1q\u{1B}\\\n".utf8)),
    Hostile(testDescription: "8-bit sequences", bytes: Array("\u{9B}31m\u{9D}0;t\u{9C}\u{90}q\u{9C}\u{85}\n".utf8)),
    Hostile(testDescription: "raw 8-bit bytes", bytes: [0x9B, 0x33, 0x31, 0x6D, 0x9D, 0x30, 0x3B, 0x74, 0x9C, 0x0A]),
    Hostile(testDescription: "bidi and tags", bytes: Array("\u{202E}evil\u{2066}\u{E0041}\u{E0042}\n".utf8)),
    Hostile(testDescription: "a carriage return over the line", bytes: Array("You:   red\rGuide: fine\n".utf8)),
    Hostile(testDescription: "zalgo", bytes: Array(("a" + String(repeating: "\u{301}", count: 5_000) + "\n").utf8)),
  ]

  /// Lines that lead to a choice, a field, a form and a message, where every kind of answer is typed.
  private static let ways = [[], ["drops", "skip"], ["something else"]]

  @Test(arguments: all)
  func `chooses nothing and reaches no terminal`(_ hostile: Hostile) throws {
    let bench = try ToolBench()
    for way in Self.ways {
      let typed = Array(way.map { $0 + "\n" }.joined().utf8) + hostile.bytes
      let result = try bench.run(["run", "broadband-fault", "--store", "none"], bytes: typed)
      #expect(result.code == ExitCode.inputEnded, "\(result.complaints)")
      #expect(Self.isHarmless(result.bytes))
      #expect(!result.complaints.contains("Fatal"))
    }
  }

  /// Whether it is text, and nothing in it moves the cursor or turns text round.
  private static func isHarmless(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || ![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
    }
  }

  /// Says back what was typed, and what the author wrote with signs that no reader refuses.
  private static let parrot = """
    <guide xmlns="urn:guidepost:1" id="parrot" version="1" xml:lang="en" start="ask"><title>Parrot</title>\
    <variable name="said" type="text" privacy="open"/>\
    <step id="ask"><prompt>Say\u{200B} something\u{2060}.</prompt><field assign="said" next="end"/></step>\
    <outcome id="end" result="answered"><prompt>You said: {$said}</prompt></outcome></guide>
    """

  @Test(arguments: all)
  func `is said back without what moves the cursor`(_ hostile: Hostile) throws {
    let bench = try ToolBench()
    bench.environment["GUIDEPOST_PROJECT"] = nil
    let file = bench.folder + "/parrot.xml"
    try Data(Self.parrot.utf8).write(to: URL(fileURLWithPath: file))
    let result = try bench.run(["run", file, "--store", "none"], bytes: hostile.bytes + Array("\nfine\n".utf8))
    #expect(result.says("You said: "), "\(result.complaints)")
    #expect(Self.isHarmless(result.bytes))
  }

  @Test func `a line that is too long says so and leaves the question open`() throws {
    let typed = Array(repeating: UInt8(0x78), count: 3_000_000) + Array("\ndrops\n".utf8)
    let result = try ToolBench().run(["run", "broadband-fault", "--store", "none"], bytes: typed)
    #expect(result.says("That was more than I can take in at once (64 KiB). Please say it in fewer words."))
    #expect(result.text.contains("Chosen: 3. It comes and goes"))
  }
}
