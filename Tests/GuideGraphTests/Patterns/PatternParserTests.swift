import Testing

@testable import GuideGraph

struct PatternParserTests {
  @Test(arguments: [
    ("(", 0, "this ( has no closing )"), ("ab)", 2, "this ) closes nothing"), ("[a", 2, "this class has no closing ]"),
    ("*a", 0, "there is nothing before * to repeat"), ("a**", 2, "* repeats what is repeated already"),
    ("a{", 2, "a count such as {2}"),
    ("a{2", 3, "a count such as {2} or {2,4} must end with }"),
    ("a{3,2}", 5, "{3,2} has its counts the wrong way round"),
    ("a{99999}", 6, "a count may be at most 10000"), ("[z-a]", 3, "the range z-a is the wrong way round"),
    ("[]", 1, "a class must not be empty"),
    ("\\q", 0, "\\q has no meaning; write q by itself"), ("é\\q", 2, "\\q has no meaning"),
    ("(a)\\1", 3, "back-references such as \\1 are not supported"),
    ("\\bx", 0, "\\b is not supported; patterns have no word boundaries"),
    ("\\", 0, "a backslash must stand before a character"),
    ("\\p{Xx}", 0, "\\p{Xx} is not known"), ("\\pL", 2, "\\p needs a name in braces"),
    ("(?:a)", 1, "groups that start with (? are not supported"),
    ("^a", 0, "a pattern always covers the whole text, so leave ^ out"),
    ("a$", 1, "a pattern always covers the whole text, so leave $ out"),
    ("a]", 1, "write \\] for the character ]"), ("[a-z-9]", 4, "write \\- for the sign -"),
    ("[a[b]", 2, "write \\[ for the character ["),
    ("[a-\\d]", 4, "a single character is expected here"), ("[\\d-z]", 3, "a range cannot start with a class"),
    ("(a{1,100}){1,100}", 0, "the pattern is too large"), ("((){9999}){9999}", 0, "the pattern is too large"),
  ])
  func `a mistake is told with its byte`(source: String, offset: Int, message: String) {
    guard case .failure(let error) = Pattern.parse(source, syntax: .xsdAnchored) else {
      Issue.record("\(source) was accepted")
      return
    }
    #expect(error.offset == offset)
    #expect(error.message.hasPrefix(message))
  }

  @Test func `nesting stops at 64 with an error`() {
    for depth in [63, 64, 65, 100_000] {
      let source = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
      let isFine = (try? Pattern.parse(source, syntax: .xsdAnchored).get()) != nil
      #expect(isFine == (depth <= 64))
    }
    let classes = String(repeating: "[a-", count: 1000)
    #expect((try? Pattern.parse(classes, syntax: .xsdAnchored).get()) == nil)
  }

  @Test func `an anchor cannot be repeated`() {
    #expect((try? Pattern.parse("^*a", syntax: .xpathUnanchored).get()) == nil)
  }
}
