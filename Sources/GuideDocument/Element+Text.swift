extension Element {
  /// The runs of text in it and in the elements it holds.
  private var runs: ArraySlice<Document.TextRow> {
    let row = document.nodes[Int(id.index)]
    let first = Int(row.firstText)
    var last = first
    while last < document.texts.count, document.texts[last].start < row.end { last += 1 }
    return document.texts[first..<last]
  }

  /// All characters in it and in the elements it holds, white space as written.
  public var text: String {
    let runs = runs
    guard runs.count != 1 else { return document.string(runs[runs.startIndex].value) }
    return runs.map { document.string($0.value) }.joined()
  }

  /// Its words and where they begin in the file, where they are all that stands in it, in one piece; else nil.
  package var words: (text: String, offset: Int)? {
    onlyRun.map { (document.string($0.value), Int($0.start)) }
  }

  /// The same as bytes, without making a string.
  package var wordBytes: ArraySlice<UInt8>? { onlyRun.map { document.bytes(of: $0.value) } }

  private var onlyRun: Document.TextRow? {
    let runs = runs
    return document.firstChild(of: id.index) < 0 && runs.count == 1 ? runs.first : nil
  }

  /// `text` without the white space around it.
  public var trimmedText: String { text.trimmingXMLSpace }

  /// `text` with every stretch of white space as one space and none around it.
  public var normalizedText: String { text.collapsingXMLSpace }

  /// Texts and elements directly in it, in order. An empty text is left out.
  public var content: [Content] {
    var own = runs.filter { $0.parent == id.index }[...]
    var content: [Content] = []
    func take(_ run: Document.TextRow) {
      if !run.value.isEmpty { content.append(.text(document.string(run.value), offset: Int(run.start))) }
    }
    for child in children {
      while let run = own.first, run.before == child.id.index {
        take(run)
        own.removeFirst()
      }
      content.append(.element(child))
    }
    own.forEach(take)
    return content
  }
}
