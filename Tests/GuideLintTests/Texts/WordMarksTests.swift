import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// A text without the marks of a rule is passed by, so each word that a rule knows has to carry its mark.
struct WordMarksTests {
  private func finds(_ rule: String, in prompt: String, language: String = "en", settings: String = "") throws -> Bool {
    let guide = """
      <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="\(language)" start="ask">
        <step id="ask"><prompt>\(prompt)</prompt><acknowledge next="done"/></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
      </guide>
      """
    let beside =
      settings.isEmpty ? [] : ["<guidepost xmlns=\"urn:guidepost:1\"><lint>\(settings)</lint></guidepost>"]
    return try !Example(guide, beside: beside).findings([#require(Rule.byID[RuleID(rule)])]).isEmpty
  }

  @Test(arguments: ["en", "de", "fr", "es"])
  func `every known slip, reproach and denial of a language is found`(_ tag: String) throws {
    let language = try #require(TextLanguage.of(tag))
    for slip in language.misspellings.keys {
      #expect(try finds("spelling", in: "So \(slip).", language: tag), "\(slip)")
    }
    for reproach in language.blame.map({ $0.joined(separator: " ") }) {
      #expect(try finds("blaming-tone", in: "Sorry, \(reproach)!", language: tag), "\(reproach)")
    }
    for look in language.cues?.looks ?? [] {
      #expect(try finds("sensory-only", in: "Press the \(look) button.", language: tag), "\(look)")
    }
    let denials = Lexicon.of(locale: tag).negations.union(language.denied)
    for denial in denials.sorted() where !language.alternatives.contains(denial) {
      #expect(try finds("double-negative", in: "Eh \(denial) \(denials.min() ?? "") eh?", language: tag), "\(denial)")
    }
  }

  @Test(arguments: [
    ("double-negative", "Don't you think it isn't on?"),
    ("double-negative", "Is it a never-ending story that does not stop?"),
    ("all-caps", "PLEASE WAIT here."), ("all-caps", "ÄRGER ÜBER alles."), ("jargon", "Restart the ONT."),
    ("ambiguous-date", "Come on 03/04/2026."),
    ("bare-url", "See https://example.com/\(String(repeating: "x", count: 40))"),
    ("bare-url", "See www.\(String(repeating: "x", count: 40)).org"),
  ])
  func `shapes of words are found`(_ rule: String, _ prompt: String) throws {
    #expect(try finds(rule, in: prompt), "\(rule): \(prompt)")
  }

  @Test func `words of the project's dictionary are found by their last word`() throws {
    let settings = "<jargon plain=\"box\">Line Termination Unit</jargon><term not=\"modem box\">router</term>"
    #expect(try finds("jargon", in: "Restart the line termination unit.", settings: settings))
    #expect(try finds("inconsistent-term", in: "Restart the modem box.", settings: settings))
    #expect(try !finds("jargon", in: "Restart the unit.", settings: settings))
  }

  @Test func `a glance never takes a long text for a short one`() throws {
    var seeded = SeededWords(seed: 11)
    for _ in 0..<2_000 {
      let plain = PlainText(try seeded.prompt(), phrases: PhraseBook(), language: "en")
      for columns in [1, 7, 40] {
        let (signs, rows) = plain.extent(columns: columns)
        let isSeen = plain.mayTake(moreThan: signs - 1, rows: rows - 1, columns: columns)
        #expect(isSeen, "\(plain.string) in \(columns)")
        #expect(plain.mayTake(moreThan: .max, rows: rows - 1, columns: columns), "\(plain.string) in \(columns)")
      }
    }
  }
}

/// Prompts of words of any length.
private struct SeededWords {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func draw(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func prompt() throws -> Element {
    let words = (0...draw(12)).map { _ in
      (draw(6) == 0 ? "<br/>" : "")
        + String(repeating: ["a", "é", "漢"][draw(3)], count: 1 + draw(draw(4) == 0 ? 90 : 9))
    }
    let text = "<guide xmlns=\"urn:guidepost:1\"><step><prompt>\(words.joined(separator: " "))</prompt></step></guide>"
    let document = DocumentReader().check(SourceFile(path: "g.xml", bytes: Array(text.utf8))).document
    return try #require(document?.root.child(.step)?.child(.prompt))
  }
}
