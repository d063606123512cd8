import Testing

@testable import GuideGraph

struct PatternTests {
  private func accepts(_ source: String, _ text: String, _ syntax: Pattern.Syntax = .xsdAnchored) -> Bool? {
    try? Pattern.parse(source, syntax: syntax).get().matches(text)
  }

  @Test(
    arguments: [
      ("[0-9]{8}", "12345678", true), ("[0-9]{8}", "1234567", false), ("[0-9]{8}", "x12345678", false), ("", "", true),
      ("a|", "", true), ("a|b|c", "b", true), ("(ab)+", "ababab", true), ("(ab)+", "aba", false),
      ("a{2,3}", "aaaa", false),
      ("a{2,}", "aaaaa", true), ("a{0}", "", true), ("a{0}", "a", false), ("a?b*c+", "bbc", true), (".", "é", true),
      (".", "\n", false),
      ("\\d", "٣", true), ("\\d+", "12a", false), ("\\D", "5", false), ("\\s\\S", " x", true), ("\\w+", "Straße", true),
      ("\\w", "-", false), ("\\W", "!", true), ("\\i\\c*", "a-1.b", true), ("\\i", "1", false), ("\\I", "1", true),
      ("\\C", " ", true),
      ("\\p{L}+", "äöü日", true), ("\\p{Lu}", "a", false), ("\\P{Lu}", "a", true), ("\\p{Nd}{2}", "12", true),
      ("\\p{IsGreek}", "λ", true),
      ("\\p{IsGreek}", "l", false), ("[a-z-[aeiou]]+", "xyz", true), ("[a-z-[aeiou]]+", "xaz", false),
      ("[^0-9]", "5", false),
      ("[^0-9]", "😀", true), ("[a\\-z]", "-", true), ("[-a]", "-", true), ("[a-]", "-", true), ("[\\d.]+", "1.2", true),
      ("[.]", "x", false),
      ("\\.", ".", true), ("\\\\", "\\", true), ("\\n\\r\\t", "\n\r\t", true), ("[\\[\\]^]", "^", true),
      ("[a^]", "^", true), ("\\^\\$", "^$", true),
      ("😀{2}", "😀😀", true), ("e\u{301}", "é", false), ("[a-c-[b]-[x]]", "a", nil), ("(a(b)?)*", "aabab", true),
      ("(a*)*", "aaa", true),
      ("(a|b)*abb", "ababb", true), ("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", "SW1A 1AA", true),
    ] as [(String, String, Bool?)])
  func `a pattern of XML Schema covers the whole text`(source: String, text: String, isMatch: Bool?) {
    #expect(accepts(source, text) == isMatch)
  }

  @Test(arguments: [
    ("b", "abc", true), ("^b", "abc", false), ("^a", "abc", true), ("c$", "abc", true), ("b$", "abc", false),
    ("^$", "", true),
    ("^$", "x", false), ("", "x", true), ("a.c", "xabcx", true), ("(^a|b$)", "xb", true), ("(^a|b$)", "bx", false),
    ("c$", "c\n", false),
    ("a+?b", "aab", true), ("x*", "", true), ("^(ab)+$", "ababa", false), ("$a", "a", false),
  ])
  func `a pattern of XPath is looked for anywhere`(source: String, text: String, isMatch: Bool) {
    #expect(accepts(source, text, .xpathUnanchored) == isMatch)
  }

  @Test func `patterns that make backtracking explode finish`() {
    let long = String(repeating: "a", count: 20_000)
    #expect(accepts("(a/aa)+b", String(repeating: "a/aa", count: 5000)) == false)
    #expect(accepts("(a+)+b", long) == false)
    #expect(accepts("(a|aa)+b", long, .xpathUnanchored) == false)
    #expect(accepts("(a*)*b", long) == false)
    #expect(accepts("(.*a){20}b", String(repeating: "a", count: 2000)) == false)
    #expect(accepts("(a?){50}a{50}", String(repeating: "a", count: 50)) == true)
  }

  @Test func `replacing finishes or gives up, but does not hang`() throws {
    let pattern = try Pattern.parse("a.*b|a", syntax: .xpathUnanchored).get()
    let replacement = try Replacement("x")
    #expect(
      pattern.replacing(in: String(repeating: "a", count: 20_000), with: replacement, limit: 65_536, steps: 100_000)
        == nil)
    #expect(pattern.replacing(in: String(repeating: "a", count: 200), with: replacement, limit: 65_536)?.count == 200)
  }
}
