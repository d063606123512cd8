/// Where a proportion lies with a certainty of 95 %: the score interval of Wilson (1927), which stays within 0 and 1 and
/// is honest for few sessions and for shares near the ends.
package struct WilsonInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// The 97.5th percentile of the normal distribution.
  private static let z = 1.959963984540054

  /// `n` at least 1, `count` within 0...n.
  package init(_ count: Int, of n: Int) {
    let (n, p) = (Double(n), Double(count) / Double(n))
    let z = Self.z
    let scale = 1 + z * z / n
    let middle = (p + z * z / (2 * n)) / scale
    let reach = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    low = p == 0 ? 0 : max(0, middle - reach)
    high = p == 1 ? 1 : min(1, middle + reach)
  }
}
