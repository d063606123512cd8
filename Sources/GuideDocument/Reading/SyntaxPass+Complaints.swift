import CLibXML2

extension SyntaxPass {
  /// libxml2's codes about tags that do not pair; `TagBalance` tells of those, all at once and in better words.
  private static let balanceCodes: Set<UInt32> = [
    XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue,
    XML_ERR_NOT_WELL_BALANCED.rawValue, XML_ERR_EXTRA_CONTENT.rawValue, XML_ERR_DOCUMENT_END.rawValue,
  ]

  mutating func complain(_ error: UnsafeMutablePointer<xmlError>?) {
    guard !isStopped, let error = unsafe error?.pointee, complaints.count < ReadingLimits.complaints * 2 else { return }
    guard unsafe error.level != XML_ERR_WARNING else { return }
    let code = unsafe UInt32(bitPattern: error.code)
    guard !Self.balanceCodes.contains(code) else {
      tagsDoNotPair = true
      pairing = pairing ?? SyntaxWords(source: source, offset: offset).pairing()
      return
    }
    let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    complaints.append(SyntaxWords(source: source, offset: offset).complaint(xmlParserErrors(code), words))
  }

  mutating func stopTooDeep(at start: Int) {
    complaints.append(
      SyntaxComplaint(
        rule: "xml-size-limit",
        message: "elements stand more than \(ReadingLimits.depth) deep inside one another; split the guide",
        range: start..<start + 1, damage: .rest))
    stop()
  }

  mutating func complainTooLong(at start: Int, _ what: String) {
    complaints.append(
      SyntaxComplaint(
        rule: "xml-size-limit",
        message: "\(what) is longer than \(ReadingLimits.text >> 10) KiB; shorten it or split it over several steps",
        range: start..<start + 1))
  }

  /// Whether the element is in a foreign namespace. Tells of the outermost foreign element only.
  mutating func judge(_ uri: Bytes?, row: Int32, start: Int) -> Bool {
    if row > 0, unsafe uri == namespace { return foreign.contains(open.last ?? -1) }
    let text = unsafe uri.map { unsafe String(cString: $0) }
    let isRoot = row == 0
    if text == Vocabulary.namespace {
      if isRoot { unsafe namespace = unsafe uri }
      return foreign.contains(open.last ?? -1)
    }
    let isInsideForeign = foreign.contains(open.last ?? -1)
    let rootName = tagName(at: start)
    // A root of ours in the wrong namespace is checked all the same, and so is what stands in it.
    let isOurs = isRoot && Vocabulary.roots.contains { $0.rawValue == rootName }
    if isOurs { unsafe namespace = unsafe uri } else { foreign.insert(row) }
    if !isInsideForeign { complaints.append(namespaceComplaint(text, isRoot: isRoot, start: start)) }
    return !isOurs
  }

  private func tagName(at start: Int) -> String {
    guard let tag = TagScanner(source).tag(at: start) else { return "" }
    return source.text(tag.name)
  }

  private func namespaceComplaint(_ uri: String?, isRoot: Bool, start: Int) -> SyntaxComplaint {
    let name = tagName(at: start)
    let ours = "xmlns=\"\(Vocabulary.namespace)\""
    let range = start..<start + 1 + name.utf8.count
    let message =
      switch uri {
      case nil: "<\(name)> has no namespace; write <\(name) \(ours)>"
      case let uri?: "<\(name)> is in the namespace \"\(uri)\", which is not the guide language's; write \(ours)"
      }
    let fix = uri == nil && isRoot ? ("add \(ours)", range.upperBound..<range.upperBound, " \(ours)") : nil
    return SyntaxComplaint(
      rule: "wrong-namespace", message: message, range: range,
      consequence: isRoot ? "the file is not taken for one of ours" : "this element and what it holds are not shown",
      fix: fix)
  }
}
