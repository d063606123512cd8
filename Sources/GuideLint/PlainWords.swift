import Foundation

/// Words as people compare them at a glance.
package enum PlainWords {
  /// Without case, accents and the white space around and between.
  package static func folded(_ text: String) -> String {
    guard let ascii = foldedASCII(text) else {
      return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return ascii
  }

  /// Nil where a letter is beyond ASCII. Most labels are not, and Foundation's folding takes its time.
  private static func foldedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
