import Testing

@testable import Insight

@Suite struct WilsonIntervalTests {
  /// Newcombe, Statistics in Medicine 17 (1998), table I, method 3, to the four decimals printed there.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    // From the formula: a half, and everybody.
    (50, 100, 0.4038, 0.5962), (10, 10, 0.7225, 1),
  ]) func `it is where the textbooks have it`(count: Int, n: Int, low: Double, high: Double) {
    let interval = WilsonInterval(count, of: n)
    #expect(abs(interval.low - low) <= 0.000_05)
    #expect(abs(interval.high - high) <= 0.000_05)
  }

  @Test func `it holds the share and stays within its bounds`() {
    for n in 1...60 {
      for count in 0...n {
        let interval = WilsonInterval(count, of: n)
        let share = Double(count) / Double(n)
        #expect(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1)
      }
    }
  }
}
