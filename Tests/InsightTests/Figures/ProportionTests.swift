import Testing

@testable import Insight

@Suite struct ProportionTests {
  @Test(arguments: [
    (0, 0, "no data"), (0, 9, "fewer than 10"), (9, 9, "fewer than 10"), (3, 10, "3 of 10"), (29, 29, "29 of 29"),
    (25, 35, "71.4 % (25 of 35, 54.9 to 83.7 %)"), (0, 30, "0.0 % (0 of 30, 0.0 to 11.4 %)"),
    (30, 30, "100.0 % (30 of 30, 88.6 to 100.0 %)"),
  ]) func `few are not told, some are counted, many have a rate`(count: Int, n: Int, words: String) {
    #expect(Proportion(count, of: n).shown.description == words)
  }
}
