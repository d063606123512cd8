extension StructureCheck {
  func wrongRoot() -> Diagnostic {
    let root = document.root
    let names = Vocabulary.roots.map(\.rawValue)
    guard root.name == .unknown else {
      return Diagnostic(
        "wrong-children", .error,
        "<\(root.tag)> may not be the first element of a file; \(Self.standing(of: root.name))", at: root.place,
        subject: root.tag)
    }
    let list = ValueType.list(names.map { "<\($0)>" }, "or")
    return unknown(root, meant: Spelling(names).suggestion(for: root.tag), instead: "a file begins with \(list)")
  }

  /// Tells of a child that may not stand in its parent. Returns the child that was probably meant.
  mutating func misplaced(_ child: Int, in row: Int) -> ElementName? {
    guard !document.foreign.contains(Int32(child)) else { return nil }
    let construct = ContentTable.constructs[row]
    let element = element(child)
    guard element.name == .unknown else {
      diagnostics.append(wrongPlace(element, in: construct))
      rows[child] = Int16(ContentTable.onlyRow(of: element.name) ?? Int(Self.unjudged))
      return nil
    }
    let allowed = construct.children.flatMap(\.names)
    let (near, anywhere) = meant(by: element.tag, in: row, allowed)
    let list = ValueType.list(allowed.map { "<\($0.rawValue)>" }, "and")
    let instead =
      allowed.isEmpty
      ? "<\(construct.name.rawValue)> holds no elements" : "<\(construct.name.rawValue)> may hold \(list)"
    diagnostics.append(unknown(element, meant: anywhere, instead: instead))
    return near.flatMap { ElementName.byName[$0] }
  }

  /// The nearest name that may stand in the row's elements, and the nearest of those or else of all. Remembered, because
  /// who writes a name wrong once does so throughout.
  private mutating func meant(by tag: String, in row: Int, _ allowed: [ElementName]) -> (String?, String?) {
    let key = Misspelling(row: row, tag: tag)
    if let known = misspellings[key] { return known }
    guard misspellings.count < ReadingLimits.misspellings else { return (nil, nil) }
    let near = Spelling(allowed.map(\.rawValue)).suggestion(for: tag)
    let all = ElementName.allCases.filter { $0 != .unknown }.map(\.rawValue)
    let meant = (near, near ?? Spelling(all).suggestion(for: tag))
    misspellings[key] = meant
    return meant
  }

  private func unknown(_ element: Element, meant: String?, instead: String) -> Diagnostic {
    let help = meant.map { "did you mean <\($0)>?" } ?? instead
    return Diagnostic(
      "unknown-element", .error, "there is no element <\(element.tag)>; \(help)", at: element.place,
      consequence: "what it holds is never shown", subject: element.tag, fix: meant.flatMap { rename(element, to: $0) })
  }

  private func wrongPlace(_ element: Element, in construct: Construct) -> Diagnostic {
    Diagnostic(
      "wrong-children", .error,
      "<\(element.tag)> may not stand in <\(construct.name.rawValue)>; \(Self.standing(of: element.name))",
      at: element.place, consequence: "it has no effect here", subject: element.tag)
  }

  static func standing(of name: ElementName) -> String {
    let parents = ContentTable.parents(of: name).map { "<\($0.rawValue)>" }
    guard !parents.isEmpty else { return "it may only be the first element of a file" }
    let shown = parents.count > 8 ? Array(parents.prefix(8)) + ["others"] : parents
    return "it may stand in \(ValueType.list(shown, "and"))"
  }

  /// Both tags at once, or the file would no longer be well formed; not for so much text that nobody could look it over.
  private func rename(_ element: Element, to name: String) -> Diagnostic.Fix? {
    guard element.bytes.range.count <= 4 * ReadingLimits.text else { return nil }
    let old = element.tag.utf8.count
    let source = document.file.bytes
    let range = element.bytes.range
    var text = Array(source[range])
    let endTag = [UInt8]("</\(element.tag)".utf8)
    if let place = text.lastIndex(of: UInt8(ascii: "<")), place > 0, text[place...].starts(with: endTag) {
      text.replaceSubrange((place + 2)..<(place + 2 + old), with: name.utf8)
    }
    text.replaceSubrange(1..<(1 + old), with: name.utf8)
    let place = Diagnostic.Place(document.file, element.bytes)
    return Diagnostic.Fix(
      "rename to <\(name)>", at: place, replacement: String(decoding: text, as: UTF8.self), isSafe: true)
  }
}
