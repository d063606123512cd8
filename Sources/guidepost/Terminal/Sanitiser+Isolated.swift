/// The way a text runs on the line.
enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft
}

extension Sanitiser {
  /// Sanitises what is put into a sentence and wraps it in FSI…PDI, so that its direction cannot reorder the sentence.
  ///
  /// Where the sentence's direction is given, text that cannot disturb it stays bare: a reference code copied from the
  /// screen then holds no invisible characters.
  static func isolated(_ text: String, within surroundings: TextDirection? = nil) -> String {
    let clean = sanitised(text)
    guard !clean.isEmpty else { return clean }
    if surroundings == .leftToRight, !clean.unicodeScalars.contains(where: \.isRightToLeft) { return clean }
    // An isolate ends with its paragraph, so each line gets its own.
    return clean.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{2068}\($0)\u{2069}" }.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stands in a block written from right to left (bidirectional classes R, AL and AN).
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
