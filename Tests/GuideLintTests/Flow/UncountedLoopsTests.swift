import GuideGraph
import Testing

@testable import GuideLint

struct UncountedLoopsTests {
  private func rounds(_ restart: String, test: String = "$tries lt 3") throws -> [[String]] {
    let study = try study(
      """
      <variable name="tries" type="integer" initial="0"/>
      <step id="ask"><prompt>Is it on?</prompt>
        <choice><option id="yes" next="end"><label>Yes</label></option><option id="no" next="check"><label>No</label></option></choice>
      </step>
      <decide id="check"><when test="\(test)" next="restart"/><otherwise next="end"/></decide>
      \(restart)
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      """)
    return UncountedLoops(study.flow).rounds.map { $0.sorted().map { study.guide.steps[$0].id.text } }
  }

  @Test func `a round that counts what it tests is bounded`() throws {
    let counting = """
      <step id="restart"><prompt>P</prompt><assign name="tries" value="$tries + 1"/><acknowledge next="ask"/></step>
      """
    #expect(try rounds(counting) == [])
  }

  @Test func `counting what nothing tests bounds nothing`() throws {
    let counting = """
      <step id="restart"><prompt>P</prompt><assign name="tries" value="$tries + 1"/><acknowledge next="ask"/></step>
      """
    #expect(try rounds(counting, test: "true()") == [["ask", "check", "restart"]])
  }

  @Test func `a remedy is tried once`() throws {
    #expect(try rounds("<step id=\"restart\" remedy=\"r\"><prompt>P</prompt><acknowledge next=\"ask\"/></step>") == [])
    #expect(
      try rounds("<step id=\"restart\"><prompt>P</prompt><acknowledge next=\"ask\"/></step>")
        == [["ask", "check", "restart"]])
  }
}
