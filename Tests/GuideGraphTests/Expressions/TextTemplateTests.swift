import GuideDocument
import Testing

@testable import GuideGraph

struct TextTemplateTests {
  @Test func `a text is cut at its expressions`() throws {
    #expect(
      try splitTemplate("Hello {$name}, {{you}} owe {format-number($price)}.").get() == [
        .literal("Hello "), .expression(source: "$name", offset: 7), .literal(", {you} owe "),
        .expression(source: "format-number($price)", offset: 28), .literal("."),
      ])
    #expect(try splitTemplate("").get() == [])
    #expect(
      try splitTemplate("{$a}{$b}").get() == [
        .expression(source: "$a", offset: 1), .expression(source: "$b", offset: 5),
      ])
  }

  @Test func `braces in the texts of an expression do not end it`() throws {
    #expect(
      try splitTemplate("é{concat('}', \"{\", 'it''s}')}x").get() == [
        .literal("é"), .expression(source: "concat('}', \"{\", 'it''s}')", offset: 3), .literal("x"),
      ])
  }

  @Test(arguments: [
    ("a } b", "2-3"), ("a { b", "2-5"), ("{'a}", "0-4"), ("{a{b}}", "0-6"), ("x }} y } z", "7-8"),
  ])
  func `a brace without its partner is an error at its place`(text: String, place: String) {
    guard case .failure(let found) = splitTemplate(text) else {
      Issue.record("\(text) was accepted")
      return
    }
    #expect(found.errors.map { "\($0.range.lower)-\($0.range.upper)" } == [place])
    #expect(found.errors.allSatisfy { $0.rule == .brokenInterpolation })
  }
}
