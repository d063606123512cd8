import Seeded
import Testing

@testable import GuideGraph

struct MatcherTests {
  @Test(
    arguments: [
      ("1", .option(0, .key)), (" 2. ", .option(1, .key)), ("(3)", .option(2, .key)), ("４", .option(3, .key)),
      ("Green", .option(0, .label)), ("  it  IS off! ", .option(2, .label)), ("“red”", .option(1, .label)),
      ("orange", .option(1, .synonym)), ("Ruby.", .option(1, .synonym)),
      ("gr", .option(0, .prefix)), ("it is", .option(2, .prefix)), ("of", .option(2, .prefix)),
      ("the red one please", .option(1, .words)), ("I think it is green", .option(0, .words)),
      ("grene", .option(0, .typo)), ("gren", .option(0, .typo)),
      ("don't know", .option(3, .unsure)), ("Dunno", .option(3, .unsure)),
      ("not sure", .option(3, .label)),
      ("", .none), ("   ", .none), ("?!", .none), ("5", .none), ("0", .none), ("-1", .none), ("g", .none),
      ("purple", .none),
      ("it is", .option(2, .prefix)), ("12", .none), ("😀", .none),
    ] as [(String, Match)])
  func `a line means the candidate that the first fitting rung names`(line: String, match: Match) {
    #expect(Ladder.light.match(line) == match)
  }

  @Test(arguments: [
    "not red", "it is not green", "isn't red", "no green", "never red", "not orange", "nott green", "no", "not off",
  ])
  func `a line that says no to a candidate never takes it`(line: String) {
    let match = Ladder.light.match(line)
    #expect(match == .none, "\(line)")
  }

  @Test func `a guess that overlooks the label's not is asked about`() {
    let matcher = Ladder.matcher(["Done", "I cannot reach it"])
    #expect(matcher.match("reach") == .option(1, .prefix, asks: true))
    #expect(matcher.match("I can't reach it") == .option(1, .words))
    #expect(Ladder.light.match("sure") == .option(3, .prefix, asks: true))
  }

  @Test func `consequential guesses ask and certain answers do not`() {
    var matcher = Ladder.light
    matcher.isConsequential = true
    #expect(matcher.match("gr") == .option(0, .prefix, asks: true))
    #expect(matcher.match("the red one") == .option(1, .words, asks: true))
    #expect(matcher.match("grene") == .option(0, .typo, asks: true))
    #expect(matcher.match("orange") == .option(1, .synonym))
    #expect(matcher.match("2") == .option(1, .key))
  }

  @Test func `a line that fits several candidates takes none`() {
    let lights = Ladder.matcher(["Red light", "Red blinking light", "Green light"])
    #expect(lights.match("red") == .several([0, 1]))
    #expect(lights.match("light") == .several([0, 1, 2]))
    #expect(lights.match("blinking") == .option(1, .prefix))
    #expect(lights.match("light green") == .option(2, .words))
    #expect(Ladder.matcher(["Same", "same."]).match("same") == .several([0, 1]))
    #expect(Ladder.matcher(["Bananas", "Bandanas"]).match("bananass") == .option(0, .typo))
    #expect(Ladder.matcher(["Hatter", "Batter"]).match("catter") == .several([0, 1]))
  }

  @Test func `a later rung decides what an earlier one left open`() {
    let matcher = Ladder.matcher(["Red light", "Reduced light"])
    #expect(matcher.match("red") == .option(0, .words))
  }

  @Test func `yes and no are only heard where the question is boolean`() {
    let confirm = Ladder.matcher(["Yes", "No"], boolean: true)
    for word in ["y", "yeah", "YEP", "sure", "Sure!"] {
      #expect(confirm.match(word) == .option(0, .yesOrNo), "\(word)")
    }
    for word in ["n", "nope", "nah"] { #expect(confirm.match(word) == .option(1, .yesOrNo), "\(word)") }
    #expect(confirm.match("no") == .option(1, .label))
    #expect(Ladder.matcher(["Yes", "No"]).match("yeah") == .none)
  }

  @Test func `a boolean answer is known by its id too`() {
    let candidates = [
      Candidate(key: "1", id: "true", label: "It works"), Candidate(key: "2", id: "false", label: "Still broken"),
    ]
    var matcher = Matcher(candidates: candidates, lexicon: .of(locale: "en"))
    matcher.isBoolean = true
    #expect(matcher.match("yep") == .option(0, .yesOrNo))
    #expect(matcher.match("no") == .option(1, .yesOrNo))
  }

  @Test func `labels that are numbers have letters for keys`() {
    #expect(Candidate.keys(for: ["1", "2", "More"]) == ["a", "b", "c"])
    #expect(Candidate.keys(for: ["One", "2 lights"]) == ["1", "2"])
    #expect(Candidate.keys(for: (0..<28).map(String.init)).suffix(3) == ["z", "aa", "ab"])
    let matcher = Ladder.matcher(["2", "1", "-1"])
    #expect(matcher.match("2") == .option(0, .label))
    #expect(matcher.match("1") == .option(1, .label))
    #expect(matcher.match("-1") == .option(2, .label))
    #expect(matcher.match("B") == .option(1, .key))
    #expect(matcher.match("100") == .none)
  }

  @Test func `no key answers at once where it begins another`() {
    #expect(Candidate.quickKeys(of: Ladder.light.candidates) == ["1", "2", "3", "4"])
    #expect(Candidate.quickKeys(of: Ladder.candidates((1...10).map { "Label \($0)" })).isEmpty)
  }

  @Test func `digits are never a slip of the fingers`() {
    #expect(Ladder.matcher(["Plan 2400", "Other"]).match("plan 2500") == .none)
    #expect(Ladder.matcher(["Plan 2400", "Other"]).match("plann 2400") == .option(0, .typo))
  }

  @Test(arguments: [
    ("rde", Match.none), ("lgiht", .option(0, .typo)), ("ligth", .option(0, .typo)), ("lihtg", .none),
    ("bordaband", .option(1, .typo)), ("brodbnad", .option(1, .typo)), ("bradbnadd", .none),
  ])
  func `slips stay within the budget of the word's length`(line: String, match: Match) {
    #expect(Ladder.matcher(["Light", "Broadband", "Red"]).match(line) == match)
  }

  @Test(arguments: [
    ("no internt", Match.option(0, .typo)), ("wireles too slwo", .none), ("slow wireles", .option(1, .typo)),
    ("internt", .option(0, .typo, asks: true)), ("my intenret is slow", .none),
  ])
  func `several words may have a slip each, and no more than two in all`(line: String, match: Match) {
    #expect(Ladder.matcher(["There is no internet", "The wireless is slow"]).match(line) == match)
  }

  @Test func `not knowing without such an answer shows the help`() {
    #expect(Ladder.matcher(["Green", "Red"]).match("I don't know") == .unsure)
    #expect(Matcher(candidates: [], lexicon: .of(locale: "de")).match("Weiß nicht!") == .unsure)
  }

  @Test func `no line of any kind makes the ladder fall`() {
    var generator = Seeded(state: 3)
    var several = Ladder.light
    several.takesSeveral = true
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        // Half of them near the controls, where parsers stumble.
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...0x3F, using: &generator) : UInt8.random(in: 0...0xFF, using: &generator)
      }
      let line = String(decoding: bytes, as: UTF8.self)
      #expect(Ladder.light.match(line) == Ladder.light.match(line))
      _ = several.match(line)
    }
  }
}
