import Testing

@testable import GuideGraph

struct NearestNameTests {
  @Test(
    arguments: [
      ("nmae", "name"), ("Name", "name"), ("nam", "name"), ("x", "y"), ("prcie", "price"), ("lihgts", "lights"),
      ("completely-different", nil), ("", "y"),
    ] as [(String, String?)])
  func `a slip of the pen is recognised and a stranger is not`(typed: String, meant: String?) {
    #expect(NearestName.of(typed, among: ["name", "price", "lights", "y"]) == meant)
  }
}
