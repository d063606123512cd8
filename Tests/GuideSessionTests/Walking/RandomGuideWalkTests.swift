import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct RandomGuideWalkTests {
  @Test(arguments: 0..<4) func `in guides made at random the rules hold too`(_ quarter: Int) throws {
    for seed in quarter * 25..<quarter * 25 + 25 {
      var maker = GuideMaker(seed: seed)
      let sources = maker.sources()
      let library = try library(sources[0], sources[1])
      let properties = Properties(library: library, name: "guide \(seed)")
      for walk in 1...6 {
        try properties.walk(
          "g", seed: seed * 100 + walk, channel: walk.isMultiple(of: 3) ? .agent : .customer, length: 40)
      }
    }
  }
}
