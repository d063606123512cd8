import Testing

@testable import GuideDocument

struct DocumentValueTests {
  private func document(_ prompt: String, assigning value: String = "1") throws -> Document {
    let step =
      "<step id=\"one\"><prompt>\(prompt)</prompt><assign name=\"x\" value=\"\(value)\"/><goto next=\"end\"/></step>"
    return try #require(DocumentReader().read(SourceFile(Samples.guide(step))).document)
  }

  @Test(arguments: [
    ("Is the light on?", "Is the light on?", true),
    (" two  blanks ", " two  blanks ", true),
    (
      String(repeating: "Läuft über den Röuter 😀. ", count: 60),
      String(repeating: "Läuft über den Röuter 😀. ", count: 60), true
    ),
    ("this &amp; that", "this & that", false),
    ("&lt;first", "<first", false),
    ("one<!-- two -->three", "onethree", false),
    ("<![CDATA[raw <b>]]>", "raw <b>", false),
    ("one\r\ntwo", "one\ntwo", false),
    ("é&#10;ü", "é\nü", false),
  ])
  func `a text is looked up in the file where it says the same letter by letter`(
    _ written: String, _ meant: String, _ isInFile: Bool
  ) throws {
    let document = try document(written)
    let row = try #require(document.texts.first { document.nodes[Int($0.parent)].name == .prompt })
    #expect(document.string(row.value) == meant)
    #expect(row.value.isInFile == isInFile)
  }

  @Test(arguments: [
    ("$a + 1", "$a + 1", true), ("'a'", "'a'", true), ("", "", true), ("1 &lt; 2", "1 < 2", false),
    // libxml2 copies values with letters beyond ASCII before it hands them out.
    ("'grüße'", "'grüße'", false),
    ("1\n+ 2", "1 + 2", false),
  ])
  func `so is a value`(_ written: String, _ meant: String, _ isInFile: Bool) throws {
    let document = try document("Well?", assigning: written)
    let row = try #require(document.attributes.first { $0.name == .value })
    #expect(document.string(row.value) == meant)
    #expect(row.value.isInFile == isInFile)
  }

  @Test func `what was blanked before reading is not read back from the file`() throws {
    let document = try document("a\u{8}b", assigning: "'c\u{1}d'")
    let step = try #require(document.root.child(.step))
    #expect(step.child(.prompt)?.text == "a b")
    #expect(step.child(.assign)?[.value] == "'c d'")
  }

  @Test func `a guide keeps next to nothing beside its file`() throws {
    let document = try #require(DocumentReader().read(SourceFile(Samples.broadband)).document)
    #expect(document.arena.count * 20 < document.file.bytes.count)
  }

  @Test func `an element without children or attributes has neither of the next one`() throws {
    let root = try document("Well?").root
    let end = try #require(root.child(.outcome))
    let prompt = try #require(root.child(.step)?.child(.prompt))
    #expect(prompt.children.map(\.tag) == [] && !prompt.has(.name) && prompt[.name] == nil)
    #expect(end.children.map(\.tag) == ["prompt"])
    #expect(root.child(.step)?.children.map(\.tag) == ["prompt", "assign", "goto"])
  }
}
