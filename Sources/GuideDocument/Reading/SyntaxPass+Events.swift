import CLibXML2

extension SyntaxPass {
  typealias Bytes = UnsafePointer<UInt8>

  /// Takes the place of every handler: what is not named here is nil, so that nothing of libxml2's own runs.
  static func listen(to parser: xmlParserCtxtPtr, for pass: UnsafeMutablePointer<SyntaxPass>) {
    guard let handlers = unsafe parser.pointee.sax else { return }
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.initialized = XML_SAX2_MAGIC
    unsafe parser.pointee.userData = UnsafeMutableRawPointer(pass)
    unsafe handlers.pointee.startElementNs = { pass, name, prefix, uri, _, _, count, _, attributes in
      unsafe SyntaxPass.at(pass)?.pointee.start(name, prefix, uri, attributes, Int(count))
    }
    unsafe handlers.pointee.endElementNs = { pass, _, _, _ in unsafe SyntaxPass.at(pass)?.pointee.end() }
    unsafe handlers.pointee.characters = { pass, bytes, count in
      unsafe SyntaxPass.at(pass)?.pointee.characters(bytes, Int(count))
    }
    // The same function, or libxml2 asks of every blank whether it may be ignored.
    unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
    unsafe handlers.pointee.comment = { pass, text in unsafe SyntaxPass.at(pass)?.pointee.comment(text) }
    unsafe handlers.pointee.processingInstruction = { pass, _, _ in unsafe SyntaxPass.at(pass)?.pointee.instruction() }
    unsafe handlers.pointee.serror = { pass, error in unsafe SyntaxPass.at(pass)?.pointee.complain(error) }
  }

  private static func at(_ pass: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SyntaxPass>? {
    unsafe pass?.assumingMemoryBound(to: SyntaxPass.self)
  }

  mutating func start(
    _ name: Bytes?, _ prefix: Bytes?, _ uri: Bytes?, _ values: UnsafeMutablePointer<Bytes?>?, _ count: Int
  ) {
    guard !isStopped, let name = unsafe name else { return }
    let row = Int32(nodes.count)
    closeRun(before: row)
    // libxml2 tells of a start tag when it has read it up to `>` or `/>`.
    let end = offset
    let start = tagStart(before: end)
    markupEnd = end + 1
    if unsafe end < bytes.count && bytes[end] == UInt8(ascii: "/") { markupEnd += 1 }
    guard open.count < ReadingLimits.depth else { return stopTooDeep(at: start) }
    let isForeign = unsafe judge(uri, row: row, start: start)
    let element = isForeign ? .unknown : unsafe elementNames.name(at: name)
    if element == .unknown { unknownNames[row] = unsafe Self.written(name, prefix) }
    let parent = open.last ?? -1
    link(row, into: parent)
    let firstAttribute = Int32(attributes.count)
    if count > 0, let values = unsafe values { unsafe take(values, count) }
    nodes.append(
      Document.Node(
        name: element, parent: parent, firstAttribute: firstAttribute, firstText: Int32(texts.count),
        start: Int32(start), end: Int32(markupEnd)))
    open.append(row)
    isInText = holdsText[element.ordinal]
    lastChildren.append(-1)
  }

  mutating func end() {
    guard !isStopped, let row = open.popLast() else { return }
    closeRun(before: -1, parent: row)
    lastChildren.removeLast()
    markupEnd = offset
    nodes[Int(row)].end = Int32(markupEnd)
    isInText = open.last.map { holdsText[nodes[Int($0)].name.ordinal] } ?? false
  }

  mutating func characters(_ bytes: Bytes?, _ count: Int) {
    guard !isStopped, var start = unsafe bytes, count > 0 else { return }
    var count = count
    if runStart < 0 { guard unsafe openRun(&start, &count) else { return } }
    unsafe lengthenRun(by: start, count)
  }

  mutating func comment(_ text: Bytes?) {
    guard !isStopped, let text = unsafe text else { return }
    markupEnd = offset
    guard unsafe Self.speaksToLinter(text) else { return }
    let start = source.backward("<!--", from: markupEnd) ?? markupEnd
    let words = unsafe String(cString: text).trimmingXMLSpace
    remarks.append(
      Document.Remark(text: words, bytes: ByteRange(start, markupEnd), next: ElementID(Int32(nodes.count))))
  }

  mutating func instruction() { markupEnd = offset }
}
