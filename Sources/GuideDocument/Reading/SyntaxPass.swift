import CLibXML2

/// One run of libxml2 over a file: collects rows for a `Document` and complaints.
///
/// The parser holds its address, so it lives in one place from `run` to the parser's end.
@safe struct SyntaxPass {
  let source: [UInt8]
  /// The file as it was written: the source but for what had to be blanked.
  let file: [UInt8]
  /// The same bytes without a check at every look, valid while the parser runs.
  var bytes: UnsafeBufferPointer<UInt8>
  var parser: xmlParserCtxtPtr?

  var nodes: [Document.Node] = []
  var attributes: [Document.AttributeRow] = []
  var texts: [Document.TextRow] = []
  var arena: [UInt8] = []
  var unknownNames: [Int32: String] = [:]
  var remarks: [Document.Remark] = []
  var complaints: [SyntaxComplaint] = []

  /// Elements that are open, and the last child that each has had.
  var open: [Int32] = []
  var lastChildren: [Int32] = []
  /// Offset after the last tag, comment or instruction.
  var markupEnd = 0
  /// Where in the file the text that is being read began, and its bytes so far.
  var runStart = -1
  var runValue = Document.Value.inFile(at: 0, count: 0)
  /// Whether text may stand in the innermost open element, by the content table.
  var isInText = false
  let holdsText = ContentTable.holdsText
  var isStopped = false
  var tagsDoNotPair = false
  /// What libxml2 first said about tags that do not pair.
  var pairing: SyntaxComplaint?
  /// Elements of other namespaces and what stands in them.
  var foreign: Set<Int32> = []

  var elementNames = NameCache(unknown: ElementName.unknown) { ElementName.byName[$0] ?? .unknown }
  var attributeNames = NameCache(unknown: AttributeName.unknown) { AttributeName.byName[$0] ?? .unknown }
  /// The namespace that is taken for the language's: libxml2's interned copy.
  var namespace: UnsafePointer<UInt8>?

  init(source: [UInt8], file: [UInt8]) {
    self.source = source
    self.file = file
    unsafe bytes = UnsafeBufferPointer(start: nil, count: 0)
    // Rows that have to grow are copied, and leave twice their size behind.
    let tags = Self.count(of: source)
    nodes.reserveCapacity(tags.elements)
    attributes.reserveCapacity(tags.attributes)
    texts.reserveCapacity(tags.texts)
    open.reserveCapacity(ReadingLimits.depth)
    lastChildren.reserveCapacity(ReadingLimits.depth)
  }

  /// How many elements, attributes and texts there are, about: in comments and texts a few more may seem to be, and a text
  /// that begins with white space is not seen.
  private static func count(of source: [UInt8]) -> (elements: Int, attributes: Int, texts: Int) {
    var (elements, attributes, texts) = (0, 0, 0)
    var last: UInt8 = 0
    for byte in source {
      if last == UInt8(ascii: "<"), byte != UInt8(ascii: "/") { elements += 1 }
      if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { attributes += 1 }
      if last == UInt8(ascii: ">"), byte != UInt8(ascii: "<"), !byte.isXMLSpace { texts += 1 }
      last = byte
    }
    // The shortest are `<a/>`, ` a=""` and the letter of `<a>b</a>`: whoever writes a million signs gets no room for more.
    return (min(elements, source.count / 4), min(attributes, source.count / 5), min(texts, source.count / 8))
  }

  /// Where the parser stands.
  var offset: Int {
    guard let parser = unsafe parser else { return 0 }
    return min(unsafe ParserContext.offset(of: parser), source.count)
  }

  mutating func run() {
    let source = source
    unsafe source.withUnsafeBufferPointer { bytes in
      unsafe self.bytes = unsafe bytes
      guard let context = unsafe ParserContext(over: bytes) else { return }
      unsafe parser = unsafe context.pointer
      unsafe withUnsafeMutablePointer(to: &self) { pass in
        unsafe SyntaxPass.listen(to: context.pointer, for: pass)
        _ = unsafe xmlParseDocument(context.pointer)
      }
      unsafe parser = nil
      unsafe self.bytes = UnsafeBufferPointer(start: nil, count: 0)
    }
    closeRun(before: -1)
  }

  mutating func stop() {
    isStopped = true
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }
}

extension SyntaxPass {
  /// What a run leaves behind.
  struct Outcome {
    var document: DocumentRows
    var complaints: [SyntaxComplaint]
    var tagsDoNotPair: Bool
    var pairing: SyntaxComplaint?

    init(of bytes: [UInt8], writtenAs file: [UInt8]) {
      var pass = SyntaxPass(source: bytes, file: file)
      pass.run()
      document = DocumentRows(
        nodes: pass.nodes, attributes: pass.attributes, texts: pass.texts, arena: pass.arena,
        unknownNames: pass.unknownNames, foreign: pass.foreign, remarks: pass.remarks)
      complaints = pass.complaints
      tagsDoNotPair = pass.tagsDoNotPair
      pairing = pass.pairing
    }
  }
}

/// A document without its file.
struct DocumentRows {
  var nodes: [Document.Node]
  var attributes: [Document.AttributeRow]
  var texts: [Document.TextRow]
  var arena: [UInt8]
  var unknownNames: [Int32: String]
  var foreign: Set<Int32>
  var remarks: [Document.Remark]

  func document(of file: SourceFile) -> Document {
    let remarks = remarks.map { remark in
      var remark = remark
      if let next = remark.next, next.index >= nodes.count { remark.next = nil }
      return remark
    }
    return Document(
      file: file, nodes: nodes, attributes: attributes, texts: texts, arena: arena, unknownNames: unknownNames,
      foreign: foreign, remarks: remarks)
  }
}
