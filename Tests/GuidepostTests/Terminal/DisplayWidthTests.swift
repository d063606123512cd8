import Testing

@testable import guidepost

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{0301}", 1), ("Z\u{0301}\u{0302}\u{0303}", 1), ("ß", 1),
    ("東京", 4), ("ｶﾅ", 2), ("Ａ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("שלום", 4), ("ไทย", 3),
    ("की", 1), ("क्ष", 2), ("…", 1), ("␛", 1), ("\u{FFFD}", 1), ("\u{00A0}", 1), ("\u{3000}", 2),
    ("\u{200B}", 0), ("\u{2068}a\u{2069}", 1), ("\u{0301}", 0),
  ])
  func `letters take the columns that terminals give them`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(arguments: [
    ("😀", 2), ("👍🏽", 2), ("☝🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩🏽‍🚀", 2), ("🏳️‍🌈", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4),
    ("1️⃣", 2), ("1\u{20E3}", 1), ("#️⃣", 2), ("❤", 1), ("❤️", 2), ("❤️‍🔥", 2), ("⌚", 2), ("⌚\u{FE0E}", 1), ("☎\u{FE0E}", 1),
    ("🫩", 2), ("✅", 2), ("✓", 1), ("©", 1), ("©\u{FE0F}", 2), ("1", 1), ("🀄", 2), ("\u{1FAC8}", 2),
  ])
  func `an emoji sequence takes the columns of one picture`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test func `the ranges stand in order and apart`() {
    for (one, next) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
      #expect(one.upperBound + 1 < next.lowerBound)
    }
  }

  @Test func `every scalar with emoji presentation is wide, except halves of flags`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isEmojiPresentation else { continue }
      let isHalfFlag = (0x1F1E6...0x1F1FF).contains(value)
      #expect(WideScalars.contains(scalar) != isHalfFlag, "\(scalar)")
    }
  }
}
