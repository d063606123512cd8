extension CharacterSurvey {
  /// What is wrong with a character, or nil. `previous` is the one before it.
  static func kind(of scalar: UInt32, after previous: UInt32) -> Kind? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F...0x9F: .control
    case 0x20..<0x7F: nil
    case 0x202A...0x202E, 0x2066...0x2069: .bidi
    case 0x200C, 0x200D: joins(previous) ? nil : .invisible
    // Tags make up flags after U+1F3F4; anywhere else they hide text.
    case 0xE0020...0xE007F: previous == 0x1F3F4 || (0xE0020...0xE007F).contains(previous) ? nil : .invisible
    case 0x115F, 0x1160, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x205F...0x2064, 0x3164, 0xFEFF, 0xFFA0,
      0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0001, 0xF0000...0x10FFFF:
      .invisible
    default: nil
    }
  }

  /// Joiners shape letters of some scripts and emoji; after ASCII they do nothing but hide.
  private static func joins(_ previous: UInt32) -> Bool { previous >= 0x80 && previous != 0x200B }
}
