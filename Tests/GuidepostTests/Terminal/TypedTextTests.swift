import Testing

@testable import guidepost

struct TypedTextTests {
  @Test(arguments: [
    ("SW1A 1AA", "SW1A 1AA"), ("a\nb\r\nc\rd", "a b c d"), ("a\n\n", "a"), ("\ta", " a"), ("a\u{2028}b", "a b"),
    ("a\u{85}b", "a b"),
    ("a\u{1B}[31m\u{9B}b\0", "a[31mb"), ("pay\u{202E}100\u{200B}", "pay100"), ("𠀀\u{E000}", "𠀀\u{E000}"),
    ("👩‍👧 می\u{200C}خ", "👩‍👧 می\u{200C}خ"),
    ("", ""), ("\n", ""),
  ])
  func `typed text becomes one line without controls`(typed: String, line: String) {
    #expect(Array(TypedText.cleaned(typed).unicodeScalars) == Array(line.unicodeScalars))
  }
}
