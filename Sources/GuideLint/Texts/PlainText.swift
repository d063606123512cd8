package import GuideDocument
package import GuideGraph

/// The words of a text as a person reads them, without mark-up and with phrases followed, and where in the files each of
/// them stands.
package struct PlainText: Sendable {
  /// UTF-8. A value that is filled in is one `valueSign`; line breaks and list items begin a line.
  package private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []

  /// Stands for what a template will say. Nothing is known about it but that it is there.
  package static let valueSign: Character = "\u{FFFC}"

  /// A stretch that stands in one piece in a file.
  fileprivate struct Run {
    enum Source {
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
    var reading = Reading(phrases: phrases, language: language)
    reading.read(element)
    (bytes, runs) = (reading.plain.bytes, reading.plain.runs)
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
  }

  private init() {}

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

// MARK: - Reading

extension PlainText {
  fileprivate struct Reading {
    let phrases: PhraseBook
    let language: String
    var plain = PlainText()
    var guest: Element?
    var following: Set<PhraseID> = []

    init(phrases: PhraseBook, language: String) {
      self.phrases = phrases
      self.language = language
    }

    mutating func read(_ element: Element) {
      for content in element.content {
        switch content {
        case .text(let words, let offset): say(words, in: element, .text(offset))
        case .element(let child): take(child)
        }
      }
    }

    private mutating func take(_ child: Element) {
      switch child.name {
      case .br: breakLine(child)
      case .list: child.children(.item).forEach { takeItem($0) }
      case .image:
        breakLine(child)
        say(child[.alt] ?? "", in: child, .attribute(.alt))
        breakLine(child)
      case .phrase: follow(child)
      case .em, .strong, .link: read(child)
      default: break
      }
    }

    private mutating func takeItem(_ item: Element) {
      breakLine(item)
      read(item)
      breakLine(item)
    }

    private mutating func follow(_ element: Element) {
      guard let id = element[.ref].map(PhraseID.init(_:)), following.insert(id).inserted,
        let phrase = phrases.phrase(id, language: language)
      else { return }
      let outer = guest
      guest = outer ?? element
      read(phrase)
      guest = outer
      following.remove(id)
    }

    fileprivate mutating func breakLine(_ element: Element) {
      if plain.bytes.last == 0x20 { plain.bytes.removeLast() }
      guard let last = plain.bytes.last, last != 0x0A else { return }
      append([0x0A], element, .tag, said: 0..<1)
    }

    fileprivate mutating func append(_ bytes: [UInt8], _ element: Element, _ source: Run.Source, said: Range<Int>) {
      let start = plain.bytes.count
      while let last = plain.runs.last, last.start >= start { plain.runs.removeLast() }
      plain.runs.append(
        Run(start: start, length: bytes.count, element: element, source: source, said: said, guest: guest))
      plain.bytes += bytes
    }
  }
}

extension PlainText.Reading {
  /// Takes the words of a text or attribute: templates as one sign each, white space single.
  fileprivate mutating func say(_ words: String, in element: Element, _ source: PlainText.Run.Source) {
    let bytes = Array(words.utf8)
    let templates = Self.templates(in: words)
    var index = 0
    var start = 0
    func run(_ end: Int) -> Range<Int> { start..<end }
    while index < bytes.count {
      if let template = templates.first(where: { $0.lowerBound == index }) {
        flush(bytes, run(index), element, source)
        append(Array(String(PlainText.valueSign).utf8), element, source, said: template)
        (index, start) = (template.upperBound, template.upperBound)
      } else if Self.isDouble(bytes, index) {
        flush(bytes, run(index + 1), element, source)
        (index, start) = (index + 2, index + 2)
      } else if Self.isSpace(bytes[index]) {
        flush(bytes, run(index), element, source)
        var end = index
        while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
        if let last = plain.bytes.last, last != 0x20, last != 0x0A {
          append([0x20], element, source, said: index..<end)
        }
        (index, start) = (end, end)
      } else {
        index += 1
      }
    }
    flush(bytes, run(index), element, source)
  }

  private mutating func flush(
    _ bytes: [UInt8], _ range: Range<Int>, _ element: Element, _ source: PlainText.Run.Source
  ) {
    if !range.isEmpty { append(Array(bytes[range]), element, source, said: range) }
  }

  /// From brace to brace.
  private static func templates(in words: String) -> [Range<Int>] {
    guard words.utf8.contains(UInt8(ascii: "{")), case .success(let parts) = splitTemplate(words) else { return [] }
    return parts.compactMap { part in
      guard case .expression(let source, let offset) = part else { return nil }
      return offset - 1..<offset + source.utf8.count + 1
    }
  }

  private static func isDouble(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    return (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")) && index + 1 < bytes.count
      && bytes[index + 1] == byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
