import Testing

@testable import GuideGraph

struct MatcherSeveralTests {
  private static let services: Matcher = {
    var matcher = Ladder.matcher(["Red", "Green", "Phone and internet", "Not sure", "None of these"])
    matcher.takesSeveral = true
    return matcher
  }()

  @Test(arguments: [
    ("1 3", [0, 2]), ("1, 3", [0, 2]), ("3,1", [0, 2]), ("1 and 2", [0, 1]), ("1+2", [0, 1]), ("1;2 ; 1", [0, 1]),
    ("2", [1]),
    ("red and green", [0, 1]), ("Red green", [0, 1]), ("red, green and phone and internet", [0, 1, 2]),
    ("phone and internet", [2]), ("phone", [2]), ("green, phon", [1, 2]), ("red, and green", [0, 1]),
    ("gren & red", [0, 1]),
    ("phone and internet, red", [0, 2]), ("1、2", [0, 1]),
  ])
  func `one line may hold several answers`(line: String, indices: [Int]) {
    guard case .options(let picks) = Self.services.match(line) else { return #expect(Bool(false), "\(line)") }
    #expect(picks.map(\.index) == indices)
  }

  @Test(
    arguments: [
      ("1 9", .none), ("red and purple", .none), ("1,", .options([Pick(index: 0, rung: .key)])), (",", .none),
      ("not red, green", .none), ("back", .command(.back)), ("no idea", .unsure), ("and", .none),
      ("change 2", .command(.change, argument: "2")),
    ] as [(String, Match)])
  func `one part that is not understood refuses the line`(line: String, match: Match) {
    #expect(Self.services.match(line) == match)
  }
}
