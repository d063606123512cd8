/// One look at every byte of a file: is it UTF-8, and is a character among it that people cannot see.
struct CharacterSurvey {
  enum Kind { case invalid, control, bidi, invisible }

  struct Finding {
    var kind: Kind
    var range: Range<Int>
    var scalar: UInt32
  }

  /// In order; of each kind no more than the reader tells of.
  private(set) var findings: [Finding] = []
  /// Where `&#` stands.
  private(set) var references: [Int] = []
  private var counts: [Kind: Int] = [:]
  private var previous: UInt32 = 0

  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe look(at: $0) }
  }

  private mutating func look(at bytes: UnsafeRawBufferPointer) {
    var index = 0
    let count = bytes.count
    while index < count {
      if index + 8 <= count, unsafe Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
        continue
      }
      // The slow way as far as the eight bytes go that were not plain.
      let end = min(index + 8, count)
      while index < end { unsafe index += take(bytes, index) }
    }
  }

  /// Eight bytes of ASCII without control characters, DEL and `&`.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    func hasZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
    let low = (word &- ones &* 0x20) & ~word & tops
    return (word & tops) | low | hasZero(word ^ (ones &* 0x7F)) | hasZero(word ^ (ones &* 0x26)) == 0
  }

  /// Looks at one character and returns its length.
  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let byte = unsafe bytes[index]
    guard byte >= 0x80 else {
      takeASCII(byte, at: index, next: index + 1 < bytes.count ? unsafe bytes[index + 1] : 0)
      return 1
    }
    guard let (scalar, length) = unsafe Self.decode(bytes, index) else {
      note(.invalid, index..<index + 1, UInt32(byte))
      return 1
    }
    let isMark = index == 0 && scalar == 0xFEFF
    if !isMark, let kind = Self.kind(of: scalar, after: previous) { note(kind, index..<index + length, scalar) }
    previous = scalar
    return length
  }

  private mutating func takeASCII(_ byte: UInt8, at index: Int, next: UInt8) {
    if byte == UInt8(ascii: "&"), next == UInt8(ascii: "#") { references.append(index) }
    if let kind = Self.kind(of: UInt32(byte), after: previous) { note(kind, index..<index + 1, UInt32(byte)) }
    previous = UInt32(byte)
  }

  private mutating func note(_ kind: Kind, _ range: Range<Int>, _ scalar: UInt32) {
    counts[kind, default: 0] += 1
    // One finding for a stretch: a Latin-1 word or a block of zeros is one mistake.
    if let last = findings.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      findings[findings.count - 1].range = last.range.lowerBound..<range.upperBound
    } else if counts[kind, default: 0] <= ReadingLimits.complaints {
      findings.append(Finding(kind: kind, range: range, scalar: scalar))
    }
  }

  /// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
  private static func decode(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> (UInt32, Int)? {
    let first = unsafe UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return nil }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for place in 1..<length {
      let next = unsafe UInt32(bytes[index + place])
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | next & 0x3F
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard scalar >= least, scalar <= 0x10_FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
    return (scalar, length)
  }
}
