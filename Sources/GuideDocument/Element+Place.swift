extension Element {
  /// The attribute's value in the file, without its quotes; where the element lacks the attribute, the element's name.
  public func place(of attribute: AttributeName) -> Diagnostic.Place {
    guard let written = written(attribute) else { return place }
    return Diagnostic.Place(document.file, ByteRange(written.value.lowerBound, written.value.upperBound))
  }

  /// The attribute's name in the file; where the element lacks it, the element's name.
  public func namePlace(of attribute: AttributeName) -> Diagnostic.Place {
    guard let written = written(attribute) else { return place }
    return Diagnostic.Place(document.file, ByteRange(written.name.lowerBound, written.name.upperBound))
  }

  /// Where in the file the byte at `offset` of the attribute's value stands, whatever references the value is written with.
  public func valueOffset(of offset: Int, in attribute: AttributeName) -> Int {
    guard let written = written(attribute) else { return Int(place.bytes.lower) }
    var decoding = WrittenText(
      document.file.bytes, at: written.value.lowerBound, end: written.value.upperBound, isText: false)
    return decoding.place(of: offset)
  }

  /// Where in the file the byte at `offset` of a text stands. `start` is the text's own offset, as `Content` tells it.
  public func textOffset(of offset: Int, inTextAt start: Int) -> Int {
    var decoding = WrittenText(document.file.bytes, at: start, end: Int(bytes.upper), isText: true)
    return decoding.place(of: offset)
  }

  /// The stretch of an attribute's value, from and to offsets in the value, as a place in the file.
  public func place(of range: Range<Int>, in attribute: AttributeName) -> Diagnostic.Place {
    let start = valueOffset(of: range.lowerBound, in: attribute)
    let end = range.isEmpty ? start : valueOffset(of: range.upperBound, in: attribute)
    return Diagnostic.Place(document.file, ByteRange(start, end))
  }

  /// The stretch of a text, from and to offsets in the text, as a place in the file.
  public func place(of range: Range<Int>, inTextAt start: Int) -> Diagnostic.Place {
    let first = textOffset(of: range.lowerBound, inTextAt: start)
    let end = range.isEmpty ? first : textOffset(of: range.upperBound, inTextAt: start)
    return Diagnostic.Place(document.file, ByteRange(first, end))
  }

  /// The start tag as written, or nil where it cannot be read.
  var startTag: TagScanner.Tag? { TagScanner(document.file.bytes).tag(at: Int(bytes.lower)) }

  private func written(_ attribute: AttributeName) -> TagScanner.Attribute? {
    guard attribute != .unknown, let tag = startTag else { return nil }
    return TagScanner(document.file.bytes).attributes(of: tag).first {
      document.file.bytes[$0.name].elementsEqual(attribute.rawValue.utf8)
    }
  }
}
