import Testing

@testable import GuideGraph

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("red", "red", 0), ("", "red", 3), ("red", "rd", 1), ("red", "read", 1), ("red", "rad", 1),
    ("red", "rde", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "badc", 2), ("grün", "gruen", 2),
  ])
  func `slips are counted`(one: String, other: String, slips: Int) {
    #expect(EditDistance.between(Array(one), Array(other)) == slips)
    #expect(EditDistance.between(Array(other), Array(one)) == slips)
  }

  @Test func `short words have no budget`() {
    #expect([3, 4, 7, 8, 20].map(EditDistance.budget) == [0, 1, 1, 2, 2])
  }
}
