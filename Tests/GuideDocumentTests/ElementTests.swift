import Testing

@testable import GuideDocument

@Suite struct ElementTests {
  private func step(_ inside: String) throws -> Element {
    let text = Samples.guide("<step id=\"one\">\(inside)<goto next=\"end\"/></step>")
    let result = DocumentReader().check(SourceFile(text))
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    return try #require(result.document?.root.child(.step))
  }

  private func written(_ place: Diagnostic.Place) -> String {
    String(decoding: place.file.bytes[place.bytes.range], as: UTF8.self)
  }

  @Test func `text is all characters in an element, white space as written, trimmed or collapsed`() throws {
    let prompt = try #require(try step("<prompt> Is <em>the  light</em>\n on?&#33; </prompt>").child(.prompt))
    #expect(prompt.text == " Is the  light\n on?! ")
    #expect(prompt.trimmedText == "Is the  light\n on?!")
    #expect(prompt.normalizedText == "Is the light on?!")
    #expect(prompt.child(.em)?.text == "the  light")
    #expect(try step("<prompt/>").child(.prompt)?.text == "")
  }

  @Test func `content is texts and elements in order with the texts' offsets`() throws {
    let prompt = try #require(
      try step("<prompt>One <em>two <strong>three</strong> four</em> <br/><br/>five<!-- no --> six</prompt>").child(
        .prompt))
    let parts = prompt.content.map { part in
      switch part {
      case .text(let text, let offset):
        "\(text)@\(String(decoding: prompt.document.file.bytes[offset..<offset + 2], as: UTF8.self))"
      case .element(let element): "<\(element.tag)>"
      }
    }
    #expect(parts == ["One @On", "<em>", " @ <", "<br>", "<br>", "five six@fi"])
    let em = try #require(prompt.child(.em)?.content)
    #expect(em.count == 3)
  }

  @Test func `a text that is blank or a comment alone is no content where only elements stand`() throws {
    #expect(try step("\n <prompt>a</prompt> <!-- b --> ").content.count == 2)
  }

  @Test func `an attribute's place is its value between the quotes`() throws {
    let assign = try #require(
      try step("<prompt>a</prompt><assign  name = 'x'\n  value=\"$a &lt; '5'\" />").child(.assign))
    #expect(written(assign.place(of: .value)) == "$a &lt; '5'")
    #expect(written(assign.place(of: .name)) == "x")
    #expect(written(assign.namePlace(of: .value)) == "value")
    #expect(written(assign.place(of: .next)) == "<assign")
    #expect(assign[.value] == "$a < '5'")
  }

  @Test func `an offset in a value leads to the place where that character is written`() throws {
    let assign = try #require(
      try step("<prompt>a</prompt><assign name=\"x\" value=\"a &amp; &#xE9;&#x1F600;ü&lt;b\r\n\tc\"/>").child(.assign))
    let value = try #require(assign[.value])
    #expect(value == "a & é😀ü<b  c")
    let file = assign.document.file.bytes
    for (sign, start) in [
      ("a", "a "), ("&", "&amp;"), ("é", "&#xE9;"), ("😀", "&#x1F600;"), ("ü", "ü"), ("<", "&lt;"), ("b", "b\r"),
      ("c", "c\""),
    ] {
      let found = try #require(value.utf8.firstRange(of: Array(sign.utf8)))
      let offset = value.utf8.distance(from: value.utf8.startIndex, to: found.lowerBound)
      let place = assign.valueOffset(of: offset, in: .value)
      #expect(file[place...].starts(with: start.utf8), "\(sign)")
    }
    #expect(written(assign.place(of: 2..<6, in: .value)) == "&amp; &#xE9;")
    #expect(assign.valueOffset(of: 99, in: .value) == Int(assign.place(of: .value).bytes.upper))
  }

  @Test func `an offset in a text leads through references, comments and CDATA sections`() throws {
    let prompt = try #require(
      try step("<prompt>a&amp;b<!-- x --><![CDATA[<c>&]]>d\r\ne{$f}</prompt>").child(.prompt))
    #expect(prompt.text == "a&b<c>&d\ne{$f}")
    guard case .text(let text, let start) = prompt.content[0] else { return #expect(Bool(false)) }
    let file = prompt.document.file.bytes
    for (offset, word) in [
      (0, "a&amp;"), (1, "&amp;"), (2, "b<!--"), (3, "<c>&]]"), (6, "&]]>d"), (7, "d\r\n"), (8, "\r\ne"), (9, "e{"),
      (11, "$f"),
    ] {
      let place = prompt.textOffset(of: offset, inTextAt: start)
      #expect(file[place...].starts(with: word.utf8), "\(offset)")
    }
    #expect(written(prompt.place(of: text.utf8.count - 3..<text.utf8.count - 1, inTextAt: start)) == "$f")
  }
}
