import Testing

@testable import GuideGraph

struct AutomatonTests {
  private func automaton(_ source: String) throws -> Automaton {
    try #require(try Pattern.parse(source, syntax: .xsdAnchored).get().automaton)
  }

  @Test func `the shortest example is short and readable`() throws {
    #expect(try automaton("[0-9]{4}").shortestExample() == "0000")
    #expect(try automaton("[A-Z]{2} ?[0-9]+").shortestExample() == "AA0")
    #expect(try automaton("x*").shortestExample() == "")
    #expect(try automaton(".{3}").shortestExample() == "aaa")
    #expect(try automaton("x*").shortestExample(lengths: 3...) == "xxx")
  }

  @Test func `a pattern and a length that never meet are found`() throws {
    #expect(try automaton("[0-9]{5}").isEmpty(lengths: 0...4))
    #expect(try !automaton("[0-9]{5}").isEmpty(lengths: 0...5))
    #expect(try automaton("(ab)*").isEmpty(lengths: 3...3))
    #expect(try automaton("[a-[a]]").isEmpty)
    #expect(try automaton("b|[a-[a]]c").shortestExample() == "b")
  }

  @Test func `two patterns share a text or do not`() throws {
    #expect(try automaton("[0-9]+").commonExample(with: automaton("[a-z]+")) == nil)
    #expect(try automaton("[0-9a]{2}").commonExample(with: automaton("[a-z5]+")) == "aa")
    #expect(try automaton("a*b").commonExample(with: automaton("aa+.")) == "aab")
  }

  @Test func `a large count is answered`() throws {
    #expect(try automaton(".{0,2000}").isEmpty(lengths: 2001...3000))
  }

  @Test func `only a pattern that covers the whole text has an automaton`() throws {
    #expect(try Pattern.parse("a", syntax: .xpathUnanchored).get().automaton == nil)
  }
}
