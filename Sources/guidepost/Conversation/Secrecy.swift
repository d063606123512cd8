/// How far what is typed at a prompt may be seen.
enum Secrecy: Hashable, Sendable {
  case none
  /// Seen while it is typed, in no transcript.
  case unrecorded
  /// Not even seen while it is typed.
  case hidden

  /// Stands for what is not shown. It does not tell how long that is.
  static let mask = "••••"
}
