package import GuideDocument
package import GuideGraph

/// The words of a text as a person reads them, without mark-up and with phrases followed, and where in the files each of
/// them stands.
package struct PlainText: Sendable {
  /// UTF-8. A value that is filled in is one `valueSign`; line breaks and list items begin a line.
  package private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []

  /// Stands for what a template will say. Nothing is known about it but that it is there.
  package static let valueSign: Character = "\u{FFFC}"

  /// A stretch that stands in one piece in a file.
  struct Run {
    enum Source: Equatable {
      /// In the text that begins at this byte of the file.
      case text(Int)
      case attribute(AttributeName)
      /// The element as a whole.
      case tag
    }

    var start: Int
    var length: Int
    var element: Element
    var source: Source
    /// The bytes of the source that it says.
    var said: Range<Int>
    /// The outermost `<phrase>` by which the text came to say this.
    var guest: Element?
  }

  package init(_ element: Element, phrases: PhraseBook, language: String) {
    var reading = TextPass(phrases: phrases, language: language)
    reading.read(element)
    (bytes, runs) = (reading.bytes, reading.runs)
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
  package subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

// MARK: - Places

extension PlainText {
  /// Where a stretch stands, from its first to its last sign, mark-up in between included. What only a phrase says is in
  /// the phrase.
  package func place(of range: Range<Int>) -> Diagnostic.Place {
    let first = runs[run(at: range.lowerBound)]
    let last = runs[run(at: max(range.lowerBound, range.upperBound - 1))]
    if first.element.document === last.element.document {
      let (start, end) = (place(range.lowerBound, in: first), place(range.upperBound - 1, in: last))
      return Diagnostic.Place(first.element.document.file, ByteRange(Int(start.lower), Int(end.upper)))
    }
    let (start, end) = (ownBytes(range.lowerBound, first), ownBytes(range.upperBound - 1, last))
    let home = first.guest?.document ?? first.element.document
    return Diagnostic.Place(home.file, ByteRange(Int(start.lower), Int(end.upper)))
  }

  private func run(at offset: Int) -> Int { max(0, runs.partitioningIndex { $0.start > offset } - 1) }

  /// The sign at an offset, in the file that it stands in.
  private func place(_ offset: Int, in run: Run) -> ByteRange {
    let index = run.said.lowerBound + offset - run.start
    let said = run.said.count == run.length ? index..<index + 1 : run.said
    switch run.source {
    case .text(let start): return run.element.place(of: said, inTextAt: start).bytes
    case .attribute(let name): return run.element.place(of: said, in: name).bytes
    case .tag: return run.element.place.bytes
    }
  }

  /// The same in the text's own file: what a phrase says is where the phrase is named.
  private func ownBytes(_ offset: Int, _ run: Run) -> ByteRange { run.guest?.bytes ?? place(offset, in: run) }
}
