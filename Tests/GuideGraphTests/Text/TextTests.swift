import GuideDocument
import Testing

@testable import GuideGraph

struct TextTests {
  private func prompt(_ written: String) throws -> Text {
    let guide = """
      <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="one"><title>T</title>
      <variable name="name" type="text" privacy="open" initial="you"/>
      <step id="one"><prompt>\(written)</prompt><goto next="end"/></step>
      <outcome id="end" result="answered"><prompt>Fine.</prompt></outcome></guide>
      """
    let result = DocumentReader().read(SourceFile(path: "g.xml", bytes: Array(guide.utf8)))
    let library = Library([try #require(result.document)])
    guard case .question(let question) = try #require(library["g"]).steps[0] else { throw NoQuestion() }
    return question.prompt
  }

  private struct NoQuestion: Error {}

  @Test(arguments: [
    "Is the light on?", " Is the  light on? ", "Is the\n   light on?", "Is the<!-- red --> light on?",
    "<![CDATA[Is the light on?]]>", "Is the&#32;light on?",
  ])
  func `words alone are the same words however they are written`(_ written: String) throws {
    let text = try prompt(written)
    #expect(text.parts == [.plain("Is the light on?")])
    #expect(text.outline == "Is the light on?" && text.isPlain && !text.isEmpty && text.expressions.isEmpty)
  }

  @Test(arguments: ["", "  \n ", "<!-- nothing -->"])
  func `nothing is nothing, with white space or without`(_ written: String) throws {
    let text = try prompt(written)
    #expect(text.isEmpty && text.isPlain && text.parts == [] && text.outline == "")
  }

  @Test(arguments: [("Hello {$name}", 1), ("Hello <em>you</em>", 0), ("Say {{ and }}", 0)])
  func `templates and mark-up are not words alone`(_ written: String, _ expressions: Int) throws {
    let text = try prompt(written)
    #expect(text.expressions.count == expressions)
    #expect(text.isPlain == written.contains("{{"))
  }

  @Test func `a text is itself and no other with the same words`() throws {
    let (one, other) = (try prompt("Hello"), try prompt("Hallo"))
    #expect(one == one && one != other)
  }
}
