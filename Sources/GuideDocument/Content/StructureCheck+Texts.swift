extension StructureCheck {
  mutating func judgeTexts() {
    for index in document.texts.indices where diagnostics.count < 2 * ReadingLimits.differences {
      let row = rows[Int(document.texts[index].parent)]
      if row != Self.unjudged, !table.holdsText(Int(row)) { judgeStray(document.texts[index]) }
    }
    for index in document.nodes.indices where rows[index] != Self.unjudged {
      if let type = table.textType(Int(rows[index])) { judgeText(of: index, type) }
    }
  }

  private mutating func judgeStray(_ text: Document.TextRow) {
    let value = document.string(text.value)
    guard value.utf8.contains(where: { !$0.isXMLSpace }) else { return }
    let parent = element(Int(text.parent))
    let words = value.collapsingXMLSpace
    let start = Int(text.start) + value.utf8.prefix { $0.isXMLSpace }.count
    let length = min(value.trimmingXMLSpace.utf8.prefix { $0 != 0x0A }.count, 60)
    let holds = ContentTable.constructs[Int(rows[Int(text.parent)])].children.isEmpty ? "nothing" : "elements only"
    let help = parent.name == .step ? "; put it in a <prompt> or delete it" : "; delete it or put it where it belongs"
    let place = Diagnostic.Place(document.file, ByteRange(start, start + length))
    let isWhole = document.file.bytes[place.bytes.range].elementsEqual(value.trimmingXMLSpace.utf8)
    diagnostics.append(
      Diagnostic(
        "stray-text", .error,
        "the text \"\(Self.shortened(words))\" stands in <\(parent.tag)>, which holds \(holds)\(help)", at: place,
        consequence: "nobody would see it", subject: words,
        fix: isWhole ? .init("delete it", at: place, replacement: "", isSafe: false) : nil))
  }

  /// A text of its own kind, such as the date of a review. White space around it does not count.
  private mutating func judgeText(of index: Int, _ type: ValueType) {
    guard !(type == .text && hasVisibleText(index)) else { return }
    let element = element(index)
    let value = type == .text ? element.text : element.trimmedText
    guard !type.accepts(Array(value.utf8)[...]) else { return }
    let message =
      value.trimmingXMLSpace.isEmpty
      ? "<\(element.tag)> is empty; write its text or delete it"
      : "\"\(Self.shortened(value))\" in <\(element.tag)> is no \(type.words)"
    diagnostics.append(Diagnostic("bad-attribute-value", .error, message, at: element.place, subject: value))
  }

  /// The common case without making a string.
  private func hasVisibleText(_ index: Int) -> Bool {
    let first = Int(document.nodes[index].firstText)
    guard first < document.texts.count, document.texts[first].parent == Int32(index) else { return false }
    let value = document.texts[first].value
    return document.bytes(of: value).first.map { !$0.isXMLSpace } ?? false
  }
}
