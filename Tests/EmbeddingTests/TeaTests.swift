import Testing

/// What an app can do with the library's public API alone: these tests see no more of it than another package would.
@Suite struct TeaTests {
  private static let tea = """
    <guide xmlns="urn:guidepost:1" id="tea" version="1" xml:lang="en" start="milk">
      <title>Tea</title>
      <step id="milk"><prompt>Milk?</prompt>
        <choice><option id="yes" next="white"><label>Yes</label></option><option id="no" next="black"><label>No</label></option></choice>
      </step>
      <outcome id="white" result="resolved"><prompt>Milk it is.</prompt></outcome>
      <outcome id="black" result="resolved"><prompt>Black it is.</prompt></outcome>
    </guide>
    """

  private func told(_ xml: String, _ answer: String) throws -> [String] {
    var lines: [String] = []
    try serveTea(xml, answer: answer) { lines.append($0) }
    return lines
  }

  @Test func `an app reads a guide, asks, answers and tells the end`() throws {
    #expect(try told(Self.tea, "yes") == ["Milk?", "  yes: Yes", "  no: No", "Milk it is."])
    #expect(try told(Self.tea, "no").last == "Black it is.")
  }

  @Test func `an answer that is none leaves the question`() throws {
    #expect(try told(Self.tea, "perhaps") == ["Milk?", "  yes: Yes", "  no: No"])
  }

  @Test func `a guide with a mistake is told of and does not start`() {
    #expect(throws: (any Error).self) { try told(Self.tea.replacing("black\"><label", with: "blak\"><label"), "yes") }
  }
}
