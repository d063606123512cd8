import GuideDocument
import GuideGraph
import GuideSession
import Testing

/// What an app writes that has a guide in its bundle: the README shows it.
@Suite struct EmbeddingExampleTests {
  @Test func `an app reads a guide, starts it, answers and reads what happened`() throws {
    let xml = """
      <guide xmlns="urn:guidepost:1" id="tea" version="1" xml:lang="en" start="milk">
        <title>Tea</title>
        <step id="milk"><prompt>Milk?</prompt>
          <choice><option id="yes" next="white"><label>Yes</label></option><option id="no" next="black"><label>No</label></option></choice>
        </step>
        <outcome id="white" result="resolved"><prompt>Milk it is.</prompt></outcome>
        <outcome id="black" result="resolved"><prompt>Black it is.</prompt></outcome>
      </guide>
      """
    let file = SourceFile(path: "tea.xml", bytes: Array(xml.utf8))
    let reading = DocumentReader().check(file)
    let library = Library(reading.document.map { [$0] } ?? [])
    #expect((reading.diagnostics + library.diagnostics).isEmpty)

    var (session, events) = try Session.start("tea", in: library, .init(session: "s1"), at: 0)
    guard case .prompt(let prompt) = session.waiting else { return #expect(Bool(false)) }
    #expect(prompt.text.plain == "Milk?")
    #expect(prompt.options.map(\.id) == ["yes", "no"])

    events += try session.take(.answer(.text("yes")), at: 1_000)
    guard case .finished(let ending) = session.waiting else { return #expect(Bool(false)) }
    #expect(ending.text.plain == "Milk it is.")
    #expect(ending.result == .resolved)
    #expect(
      events.map(\.type) == [
        "session-started", "step-entered", "prompt-shown", "answered", "step-entered", "prompt-shown",
        "outcome-reached",
      ])

    let again = Session.replay(events, in: library)
    #expect(again.waiting == session.waiting)
  }
}
