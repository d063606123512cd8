package import GuideDocument

extension Element {
  /// The words directly in it, from the first to the last sign that is seen; its tag where there are none.
  package var wordsPlace: Diagnostic.Place {
    var ends: (first: Diagnostic.Place, last: Diagnostic.Place)?
    for case .text(let words, let start) in content {
      let bytes = Array(words.utf8)
      guard let first = bytes.firstIndex(where: Self.isSeen), let last = bytes.lastIndex(where: Self.isSeen) else {
        continue
      }
      let places = (place(of: first..<first + 1, inTextAt: start), place(of: last..<last + 1, inTextAt: start))
      ends = (ends?.first ?? places.0, places.1)
    }
    guard let ends else { return place }
    return Diagnostic.Place(
      document.file, ByteRange(Int(ends.first.bytes.lower), Int(ends.last.bytes.upper)))
  }

  private static func isSeen(_ byte: UInt8) -> Bool { byte > 0x20 }
}
