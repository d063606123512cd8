import Testing

@testable import guidepost

struct IsolatedTests {
  @Test(arguments: [
    ("Amira", "\u{2068}Amira\u{2069}"), ("שלום", "\u{2068}שלום\u{2069}"), ("", ""),
    ("a\u{2069}\u{202E}b", "\u{2068}a␛b\u{2069}"), ("a\n\nb", "\u{2068}a\u{2069}\n\n\u{2068}b\u{2069}"),
  ])
  func `an interpolation cannot reorder its sentence`(text: String, shown: String) {
    #expect(Array(Sanitiser.isolated(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `text that cannot disturb its sentence stays bare where the direction is known`() {
    #expect(Sanitiser.isolated("7K4M-92QX", within: .leftToRight) == "7K4M-92QX")
    #expect(Sanitiser.isolated("7K4M-92QX", within: .rightToLeft) == "\u{2068}7K4M-92QX\u{2069}")
    #expect(Sanitiser.isolated("שלום 12", within: .leftToRight) == "\u{2068}שלום 12\u{2069}")
  }
}
