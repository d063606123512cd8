import CLibXML2

extension SyntaxPass {
  func tagStart(before end: Int) -> Int {
    var index = min(end, source.count) - 1
    while index >= 0, source[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }

  mutating func link(_ row: Int32, into parent: Int32) {
    guard parent >= 0, let previous = lastChildren.last else { return }
    if previous < 0 { nodes[Int(parent)].firstChild = row } else { nodes[Int(previous)].nextSibling = row }
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
      let from = arena.count
      unsafe arena.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
      attributes.append(Document.AttributeRow(name: known, value: ByteRange(from, arena.count)))
      if arena.count - from > ReadingLimits.text { complainTooLong(at: tagStart(before: offset), "an attribute's value") }
    }
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
    guard parent >= 0 else { return arena.removeLast(arena.count - runArena) }
    if !ContentTable.holdsText[nodes[Int(parent)].name.ordinal], isBlank(from: runArena) {
      return arena.removeLast(arena.count - runArena)
    }
    if arena.count - runArena > ReadingLimits.text { complainTooLong(at: start, "a text") }
    texts.append(
      Document.TextRow(before: child, parent: parent, value: ByteRange(runArena, arena.count), start: Int32(start)))
  }

  private func isBlank(from start: Int) -> Bool {
    arena[start...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }

  static func speaksToLinter(_ text: Bytes) -> Bool {
    var start = unsafe text
    while unsafe start.pointee.isXMLSpace { unsafe start += 1 }
    for (index, byte) in "guidepost-".utf8.enumerated() where unsafe start[index] != byte { return false }
    return true
  }
}
