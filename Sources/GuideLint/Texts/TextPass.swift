import GuideDocument
import GuideGraph

/// One pass over the content of a text, from which a `PlainText` is made.
struct TextPass {
  private let phrases: PhraseBook
  private let language: String
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [PlainText.Run] = []
  private var guest: Element?
  private var following: Set<PhraseID> = []

  init(phrases: PhraseBook, language: String) {
    self.phrases = phrases
    self.language = language
  }

  mutating func read(_ element: Element) {
    if let (words, offset) = element.words { return say(words, in: element, .text(offset)) }
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

  private mutating func breakLine(_ element: Element) {
    if bytes.last == 0x20 { bytes.removeLast() }
    guard let last = bytes.last, last != 0x0A else { return }
    append([0x0A], element, .tag, said: 0..<1)
  }

  private mutating func append(
    _ more: some Collection<UInt8>, _ element: Element, _ source: PlainText.Run.Source, said: Range<Int>
  ) {
    let start = bytes.count
    while let last = runs.last, last.start >= start { runs.removeLast() }
    runs.append(
      .init(start: start, length: more.count, element: element, source: source, said: said, guest: guest))
    bytes += more
  }
}

// MARK: - Words

extension TextPass {
  /// Takes the words of a text or attribute: templates as one sign each, white space single.
  private mutating func say(_ words: String, in element: Element, _ source: PlainText.Run.Source) {
    let bytes = Array(words.utf8)
    let templates = Self.templates(in: words)
    var index = 0
    var start = 0
    func run(_ end: Int) -> ArraySlice<UInt8> { bytes[start..<end] }
    while index < bytes.count {
      if let template = templates.first(where: { $0.lowerBound == index }) {
        flush(run(index), element, source)
        append(String(PlainText.valueSign).utf8, element, source, said: template)
        (index, start) = (template.upperBound, template.upperBound)
      } else if Self.isDouble(bytes, index) {
        flush(run(index + 1), element, source)
        (index, start) = (index + 2, index + 2)
      } else if !Self.isSpace(bytes[index]) || (index > start && Self.isBetweenWords(bytes, index)) {
        index += 1
      } else {
        flush(run(index), element, source)
        var end = index
        while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
        if let last = self.bytes.last, last != 0x20, last != 0x0A {
          append(CollectionOfOne(0x20), element, source, said: index..<end)
        }
        (index, start) = (end, end)
      }
    }
    flush(run(index), element, source)
  }

  private mutating func flush(_ words: ArraySlice<UInt8>, _ element: Element, _ source: PlainText.Run.Source) {
    if !words.isEmpty { append(words, element, source, said: words.indices) }
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

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// Whether a single space follows a word of the run and is followed by another: it is taken as it is.
  private static func isBetweenWords(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0x20 && index + 1 < bytes.count && !isSpace(bytes[index + 1]) && !isSpace(bytes[index - 1])
  }
}
