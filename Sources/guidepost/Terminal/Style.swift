/// What a stretch of text is, which decides its colour. Never its only sign: the words say it too.
enum Style: Hashable, Sendable, CaseIterable {
  case speaker, key, error, muted

  /// SGR parameters. The terminal's own 16 colours, so that the person's theme decides what they look like.
  fileprivate var parameters: String {
    switch self {
    case .speaker: "1;36"
    case .key: "36"
    case .error: "1;31"
    case .muted: "90"
    }
  }
}

/// Paints text by role, or leaves it as it is.
struct Palette: Hashable, Sendable {
  static let plain = Palette(isColoured: false)

  let isColoured: Bool

  /// Text must be sanitised before, for sanitising would drop the colour. Colour ends with each line.
  func paint(_ text: String, as style: Style) -> String {
    guard isColoured else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(style.parameters)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }
}
