import Testing

@testable import GuideGraph

struct MatcherCommandsTests {
  @Test(
    arguments: [
      ("back", .command(.back)), ("B", .command(.back)), ("?", .command(.help)), (" HELP! ", .command(.help)),
      ("why?", .command(.why)), ("repeat", .command(.repeat)), ("skip", .command(.skip)), ("human", .command(.agent)),
      ("Person", .command(.agent)), ("agent", .command(.agent)), ("talk to a person", .command(.agent)),
      ("quit", .command(.stop)), ("restart", .command(.restart)), ("summary", .command(.summary)),
      ("change", .command(.change)), ("change 3", .command(.change, argument: "3")),
      ("Change ３.", .command(.change, argument: "3")), ("change 0", .none), ("change my mind", .none),
      ("save", .command(.save)), ("save Notes.TXT", .command(.save, argument: "Notes.TXT")), ("save my soul", .none),
      ("/save my notes.txt", .command(.save, argument: "my notes.txt")), ("/back", .command(.back)),
      ("/ back", .command(.back)), ("/?", .command(.help)), ("/change 12", .command(.change, argument: "12")),
      ("/red", .option(1, .label)), ("jump refund", .none), ("backk", .none),
    ] as [(String, Match)])
  func `universal words work at every question`(line: String, match: Match) {
    #expect(Ladder.light.match(line) == match)
  }

  @Test func `an answer of the same name wins over the word, and the slash over the answer`() {
    let matcher = Ladder.matcher(["Back", "Front", "Help with my bill"])
    #expect(matcher.match("back") == .option(0, .label))
    #expect(matcher.match("/back") == .command(.back))
    #expect(matcher.match("help") == .command(.help))
    #expect(matcher.match("help with my bill") == .option(2, .label))
    let letters = Ladder.matcher(["1", "2"])
    #expect(letters.match("b") == .option(1, .key))
    #expect(letters.match("/b") == .command(.back))
  }

  @Test func `words work where there is nothing to choose`() {
    let field = Matcher(candidates: [], lexicon: .of(locale: "en"))
    #expect(field.match("back") == .command(.back))
    #expect(field.match("SW1A 1AA") == .none)
    #expect(field.match("no") == .none)
  }

  @Test func `agents jump, customers do not`() {
    var matcher = Ladder.light
    matcher.commands.insert(.jump)
    #expect(matcher.match("jump refund") == .command(.jump, argument: "refund"))
    #expect(matcher.match("go to late fee") == .command(.jump, argument: "late fee"))
  }
}
