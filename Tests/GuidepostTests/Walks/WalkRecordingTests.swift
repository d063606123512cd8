import GuideDocument
import GuideGraph
import GuideSession
import Testing

@testable import guidepost

@Suite struct WalkRecordingTests {
  private func replayed(_ events: [Event], in library: Library) throws -> WalkResult {
    let xml = try WalkRecording.xml(of: events, in: library)
    let result = DocumentReader().check(SourceFile(path: "recorded.xml", bytes: Array(xml.utf8)))
    #expect(result.diagnostics.map(\.line) == [], "\(xml)")
    let (walk, diagnostics) = WalkReader.read(try #require(result.document), in: library)
    #expect(diagnostics.map(\.line) == [], "\(xml)")
    return WalkPlayer.play(try #require(walk, "\(xml)"), in: library)
  }

  @Test(arguments: ShippedWalks.paths) func `a recorded conversation goes the same way again`(_ path: String) throws {
    let workspace = ShippedWalks.workspace
    let document = try #require(ShippedWalks.document(path))
    let first = try #require(WalkRun(document, in: workspace).result)
    let second = try replayed(first.events, in: workspace.library)
    #expect(second.differences == [])
    #expect(second.path == first.path)
    #expect(second.ending == first.ending)
  }

  @Test(arguments: [
    #"<answer step="light" option="red"/><answer step="restart" value="/back"/><answer step="light" option="talk"/>"#,
    #"""
    <answer step="light" option="red"/><answer step="restart" value="done"/><answer step="light" value="/restart"/>
    <answer step="light" option="talk"/>
    """#,
    #"<answer step="light" value="/agent"/><handoff step="care" result="declined"/><answer step="light" value="/timeout"/>"#,
    #"<answer step="light" value="one"/><answer step="light" value="/no &quot;two&quot; &lt;3&gt;"/><answer step="light" value="x"/>"#,
    #"<answer step="light" option="talk"/><queue id="printer-care" state="open" position="3" wait="21"/>"#,
    #"<answer step="light" value="/objection too-long"/><answer step="hurry" value="/return"/><answer step="light" option="talk"/>"#,
  ]) func `what people do besides answering is recorded, too`(_ body: String) throws {
    let first = try Trial.play(body, channel: "agent")
    let second = try replayed(first.events, in: Trial.library)
    #expect(second.differences == [])
    #expect(second.path == first.path)
  }

  @Test func `a changed answer is recorded as going back`() throws {
    var (session, events) = try Session.start("printer", in: Trial.library, .init(session: "s"), at: 0)
    for command: GuideSession.Command in [
      .answer(.text("green")), .answer(.text("1234")), .change(StepKey("printer", "light"), .text("red")),
      .answer(.text("done")), .answer(.text("talk")), .fact(["true"]), .handoff(.served),
    ] {
      if case .fact = session.waiting { events += try session.take(.fact(["true"]), at: 0) }
      if case .fact = command { continue }
      events += try session.take(command, at: 0)
    }
    let result = try replayed(events, in: Trial.library)
    #expect(result.differences == [])
    #expect(result.path.map(\.text) == ["light", "serial", "about", "restart", "light", "care"])
  }

  @Test func `a secret is not written down`() throws {
    let first = try Trial.play(
      #"""
      <answer step="light" option="green"/><answer step="serial" value="skip"/>
      <answer step="about"><value variable="pages">3</value><value variable="pin">4711</value></answer>
      <message step="words">Hm.</message>
      """#)
    let xml = try WalkRecording.xml(of: first.events, in: Trial.library)
    #expect(!xml.contains("4711"))
    #expect(xml.contains(#"<value variable="pin">0000</value>"#))
  }

  @Test func `a conversation without an end is no walk`() throws {
    let first = try Trial.play(#"<answer step="light" option="red"/>"#)
    #expect(throws: WalkRecording.NotRecordable(what: "it has not come to an end")) {
      try WalkRecording.xml(of: first.events, in: Trial.library)
    }
  }
}
