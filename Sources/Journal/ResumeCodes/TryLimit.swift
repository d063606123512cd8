/// How many wrong codes a whole store bears before it refuses all of them for a while. Without it, a program could try
/// codes until one fits.
package struct TryLimit: Hashable, Sendable {
  package var tries: Int
  /// Milliseconds.
  package var window: Int64

  /// 10 wrong codes in 10 minutes.
  package static let standard = TryLimit(tries: 10, window: 600_000)

  package init(tries: Int, window: Int64) {
    self.tries = tries
    self.window = window
  }
}
