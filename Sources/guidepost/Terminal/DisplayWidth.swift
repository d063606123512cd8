/// Terminal columns, by grapheme cluster: 0 for what only combines, 2 for East Asian wide and emoji, else 1.
///
/// An estimate: terminals differ on the newest emoji. Nothing is aligned by it; it only says where lines break.
extension Character {
  var displayWidth: Int {
    let scalars = unicodeScalars
    guard let base = scalars.first else { return 0 }
    guard scalars.count > 1 else { return base.displayWidth }
    if isEmojiSequence(from: base) { return 2 }
    if base.properties.isEmoji, scalars.contains("\u{FE0E}") { return 1 }
    // Conjuncts and flags: every base in the cluster is drawn.
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// An emoji drawn as one picture: asked for by variation selector 16, with a skin tone, or joined.
  private func isEmojiSequence(from base: Unicode.Scalar) -> Bool {
    guard base.properties.isEmoji else { return false }
    return unicodeScalars.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiModifier || $0 == "\u{200D}" }
  }
}

extension StringProtocol {
  /// Terminal columns of text on one line; see `Character.displayWidth`.
  var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value >= 0x20, value < 0x7F { return 1 }
    if value == 0x09 { return 1 }
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .spacingMark: return 0
    default: break
    }
    // Hangul vowels and finals are drawn into the syllable that they follow.
    if properties.isDefaultIgnorableCodePoint || (0x1160...0x11FF).contains(value) { return 0 }
    return WideScalars.contains(self) ? 2 : 1
  }
}
