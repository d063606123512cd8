package import GuideDocument
package import GuideGraph

extension Element {
  /// Where `$name` is first written in the element; its tag where it is not, as when a phrase says it.
  package func place(naming variable: VariableName) -> Diagnostic.Place { place(writing: "$\(variable.text)") }

  /// Where `$name` stands in an expression of the element. With an entity in it an expression is not written as it is
  /// read; then where the name is first written.
  func place(naming variable: VariableName, at range: ByteRange, of expression: Expression) -> Diagnostic.Place {
    let whole = place(writing: expression.source)
    guard whole != place else { return place(naming: variable) }
    return Diagnostic.Place(
      document.file, ByteRange(Int(whole.bytes.lower + range.lower), Int(whole.bytes.lower + range.upper)))
  }

  /// Where a stretch of an expression is first written in the element; its tag where it is not.
  package func place(writing text: String) -> Diagnostic.Place {
    let word = Array(text.utf8)
    guard !word.isEmpty else { return place }
    let source = document.file.bytes[bytes.range]
    var index = source.startIndex
    while let start = source[index...].firstIndex(of: word[0]) {
      let end = start + word.count
      let isWhole = end >= source.endIndex || !Self.continues(word[word.count - 1]) || !Self.continues(source[end])
      if isWhole, end <= source.endIndex, source[start..<end].elementsEqual(word) {
        return Diagnostic.Place(document.file, ByteRange(start, end))
      }
      index = start + 1
    }
    return place
  }

  /// Whether the byte could be part of a name.
  private static func continues(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}
