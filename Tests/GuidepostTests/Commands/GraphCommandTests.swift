import Testing

@testable import guidepost

@Suite struct GraphCommandTests {
  @Test func `a guide is drawn by id and by path`() throws {
    let stories = try KeptStories(isLasting: false)
    let (exit, out, err) = stories.run("graph", "repair")
    #expect((exit, err) == (0, ""))
    #expect(out.hasPrefix("---\ntitle: \"Repair (repair 2.1)\"\n---\nflowchart TD\n"))
    #expect(stories.run("graph", stories.folder + "/repair.xml").out == out)
    #expect(stories.run("graph", "repair", "--format", "dot").out.hasPrefix("digraph \"Repair (repair 2.1)\" {\n"))
  }

  @Test func `what cannot be drawn is told`() throws {
    let stories = try KeptStories(isLasting: false)
    #expect(stories.run("graph", "repairs").err.contains("did you mean \"repair\"?"))
    #expect(stories.run("graph").exit == 2)
    #expect(stories.run("graph", "repair", "--format", "svg").err.contains("--format is one of mermaid, dot"))
  }
}
