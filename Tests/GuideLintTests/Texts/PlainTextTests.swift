import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct PlainTextTests {
  private static let phrases = """
    <phrases xmlns="urn:guidepost:1" xml:lang="en"><phrase id="care">Call <em>care</em> today.</phrase></phrases>
    """

  /// The prompt of a guide that says these words.
  private func prompt(_ words: String, phrases: String = phrases) throws -> (plain: PlainText, source: [UInt8]) {
    let text = Example.frame(
      "<step id=\"ask\"><prompt>\(words)</prompt><acknowledge next=\"ask\"/></step>", start: "ask")
    let documents = [text, phrases].map {
      DocumentReader().check(SourceFile(path: "\($0.utf8.count).xml", bytes: Array($0.utf8))).document
    }.compactMap(\.self)
    let library = Library(documents)
    let guide = try #require(library["help"])
    let element = try #require(guide.document.root.child(.step)?.child(.prompt))
    return (PlainText(element, phrases: library.phrases, language: "en"), guide.document.file.bytes)
  }

  /// What stands in the file where the plain text says `words`.
  private func written(_ words: String, in text: String) throws -> String {
    let (plain, _) = try prompt(text)
    let bytes = Array(words.utf8)
    let start = try #require(
      plain.bytes.indices.first { plain.bytes[$0...].starts(with: bytes) }, "\(plain.string) lacks \(words)")
    let place = plain.place(of: start..<start + bytes.count)
    return String(decoding: place.file.bytes[place.bytes.range], as: UTF8.self)
  }

  @Test(arguments: [
    ("Is  the\n    light on?", "Is the light on?"),
    ("Is the <em>red</em> light <strong>on</strong>?", "Is the red light on?"),
    ("One.<br/>  Two.", "One.\nTwo."),
    ("Do:<list><item> one </item><item>two</item></list> then go", "Do:\none\ntwo\nthen go"),
    ("Fish &amp; chips &#x41;", "Fish & chips A"),
    ("<![CDATA[a < b]]> c", "a < b c"),
    ("Costs {{5}} {1 + 1} pounds", "Costs {5} \u{FFFC} pounds"),
    ("<phrase ref=\"care\"/> Bye.", "Call care today. Bye."),
    ("See <image src=\"a.png\" alt=\"a lamp\"/> here", "See\na lamp\nhere"),
  ])
  func `words are said as a person reads them`(_ written: String, _ said: String) throws {
    #expect(try prompt(written).plain.string == said)
  }

  @Test(arguments: [
    ("light on", "Is the light\n  on?", "light\n    on"),
    ("red light", "the <em>red</em> light", "red</em> light"),
    ("& chips", "Fish &amp; chips", "&amp; chips"),
    ("b c", "<![CDATA[a < b]]> c", "b]]> c"),
    ("\u{FFFC}", "It is {'x'} here", "{'x'}"),
    ("} you", "a {{b}} you", "}} you"),
    ("care today", "<phrase ref=\"care\"/> Bye.", "care</em> today"),
    ("today. Bye", "<phrase ref=\"care\"/> Bye.", "<phrase ref=\"care\"/> Bye"),
    ("lamp", "<image src=\"a.png\" alt=\"a lamp\"/>", "lamp"),
    ("é", "caf&#233; x", "&#233;"),
  ])
  func `a stretch of it is found in the file`(_ said: String, _ text: String, _ place: String) throws {
    #expect(try written(said, in: text) == place)
  }

  @Test(arguments: [
    ("Is it on? Wait.", ["Is it on?", "Wait."]),
    ("Call Dr. Who at 5.30 p.m. today.", ["Call Dr. Who at 5.30 p.m. today."]),
    ("It is 1.5 m, e.g. here. \"Good!\" Go on", ["It is 1.5 m, e.g. here.", "\"Good!\"", "Go on"]),
    ("One\nTwo", ["One", "Two"]),
    ("*Look.* ^Is it on?^ Yes.", ["*Look.*", "^Is it on?^", "Yes."]),
    ("Say {{\"a\": \"B? C.\"}} now. Go", ["Say {\"a\": \"B? C.\"} now.", "Go"]),
    ("Wait... then go.", ["Wait... then go."]),
    ("", []),
  ])
  func `sentences end where people stop`(_ text: String, _ sentences: [String]) throws {
    let plain = try prompt(text.replacing("\n", with: "<br/>")).plain
    #expect(plain.sentences(.english).map { plain[$0.range] } == sentences)
  }

  @Test func `a word holds its joints, and a value is a word`() throws {
    let plain = try prompt("Don't e-mail {1} of 1,000 people - or me@x.org/a.").plain
    let words = plain.sentences(.english).flatMap(\.words).map { plain[$0] }
    #expect(words == ["Don't", "e-mail", "\u{FFFC}", "of", "1,000", "people", "or", "me@x.org/a"])
  }
}
