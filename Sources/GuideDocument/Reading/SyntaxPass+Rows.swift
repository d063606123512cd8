import CLibXML2

extension SyntaxPass {
  func tagStart(before end: Int) -> Int {
    var index = unsafe min(end, bytes.count) - 1
    while index >= 0, unsafe bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }

  mutating func link(_ row: Int32, into parent: Int32) {
    guard parent >= 0, let previous = lastChildren.last else { return }
    if previous >= 0 { nodes[Int(previous)].nextSibling = row }
    lastChildren[lastChildren.count - 1] = row
  }

  /// libxml2 gives five pointers an attribute: name, prefix, namespace, start and end of the value.
  mutating func take(_ values: UnsafeMutablePointer<Bytes?>, _ count: Int) {
    for index in 0..<count {
      let five = unsafe values + index * 5
      guard let name = unsafe five[0], let start = unsafe five[3], let end = unsafe five[4] else { continue }
      let prefix = unsafe five[1]
      let known = unsafe prefix == nil ? attributeNames.name(at: name) : Self.prefixed(name, prefix)
      // Attributes and elements share one table of unknown names: an attribute's key is its row's complement.
      if known == .unknown { unknownNames[~Int32(attributes.count)] = unsafe Self.written(name, prefix) }
      let value = unsafe value(start, end - start)
      attributes.append(Document.AttributeRow(name: known, value: value))
      if value.count > ReadingLimits.text { complainTooLong(at: tagStart(before: offset), "an attribute's value") }
    }
  }

  /// libxml2 hands out its own copy of the file where a value stands there as it is meant.
  private mutating func value(_ start: Bytes, _ count: Int) -> Document.Value {
    if let offset = unsafe ParserContext.offset(of: start, in: parser), unsafe says(start, count, at: offset) {
      return .inFile(at: offset, count: count)
    }
    defer { unsafe arena.append(contentsOf: UnsafeBufferPointer(start: start, count: count)) }
    return .inArena(at: arena.count, count: count)
  }

  /// Whether these bytes stand at that place of the file.
  private func says(_ bytes: Bytes, _ count: Int, at offset: Int) -> Bool {
    guard offset >= 0, offset + count <= file.count else { return false }
    return unsafe file.withUnsafeBufferPointer { unsafe xmlStrncmp($0.baseAddress! + offset, bytes, Int32(count)) == 0 }
  }

  /// Adds bytes to the run that is being read. It moves to the arena with the first that the file writes otherwise.
  mutating func lengthenRun(by bytes: Bytes, _ count: Int) {
    let end = runValue.range.upperBound
    if runValue.isInFile, unsafe says(bytes, count, at: end) {
      runValue.count += Int32(count)
      return
    }
    if runValue.isInFile {
      let start = arena.count
      arena += file[runValue.range]
      runValue = .inArena(at: start, count: Int(runValue.count))
    }
    unsafe arena.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    runValue.count += Int32(count)
  }

  /// `xml:lang` is the only attribute of the language with a prefix.
  private static func prefixed(_ name: Bytes, _ prefix: Bytes?) -> AttributeName {
    AttributeName.byName[unsafe written(name, prefix)] ?? .unknown
  }

  static func written(_ name: Bytes, _ prefix: Bytes?) -> String {
    guard let prefix = unsafe prefix else { return unsafe String(cString: name) }
    return unsafe String(cString: prefix) + ":" + String(cString: name)
  }

  mutating func closeRun(before child: Int32, parent: Int32? = nil) {
    guard runStart >= 0 else { return }
    let start = runStart
    runStart = -1
    let parent = parent ?? open.last ?? -1
    guard parent >= 0 else { return }
    if runValue.count > ReadingLimits.text { complainTooLong(at: start, "a text") }
    texts.append(Document.TextRow(before: child, parent: parent, value: runValue, start: Int32(start)))
  }

  /// Begins a run. White space where only elements belong is passed over, so that a stray text begins with its first word.
  mutating func openRun(_ start: inout Bytes, _ count: inout Int) -> Bool {
    if !isInText {
      while count > 0, unsafe start.pointee.isXMLSpace {
        unsafe start += 1
        count -= 1
      }
      guard count > 0 else { return false }
      runStart = TagScanner(source).skipSpace(from: markupEnd, to: source.count)
    } else {
      runStart = markupEnd
    }
    // In a damaged file the parser may count past the end.
    runValue = .inFile(at: min(runStart, file.count), count: 0)
    return true
  }

  static func speaksToLinter(_ text: Bytes) -> Bool {
    var start = unsafe text
    while unsafe start.pointee.isXMLSpace { unsafe start += 1 }
    for (index, byte) in "guidepost-".utf8.enumerated() where unsafe start[index] != byte { return false }
    return true
  }
}
