/// What the process says to the shell; the help of each command tells what a number means there.
enum ExitCode {
  /// An outcome was reached, an accepted hand-off among them; a report was made.
  static let done: Int32 = 0
  /// Findings, a walk that went another way, an expression with an error.
  static let failed: Int32 = 1
  static let usage: Int32 = 2
  /// Unreadable input, a store that refuses, a mistake of ours.
  static let trouble: Int32 = 3
  /// Input ended before an outcome; the session is kept.
  static let inputEnded: Int32 = 4
  static let interrupted: Int32 = 130
}
