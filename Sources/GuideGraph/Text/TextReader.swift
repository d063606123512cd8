import GuideDocument

/// Reads mixed content into a `Text`: white space as XML authors mean it, templates parsed, phrases followed.
struct TextReader {
  let scope: Scope
  let phrases: PhraseBook

  /// Reads the words of an element. Problems go to the scope's diagnostics.
  func read(_ element: Element) -> Text {
    if let words = element.wordBytes, Self.isMeantAsWritten(words) { return Text(writtenIn: element) }
    var following: Set<PhraseID> = []
    var parts = parts(of: element, following: &following)
    Self.trim(&parts)
    return Text(parts: parts, element: element.id)
  }

  private static func hasBraces(_ words: some Sequence<UInt8>) -> Bool {
    words.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
  }

  private static func isMeantAsWritten(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, let last = words.last, first != 0x20, last != 0x20 else { return false }
    return isCollapsed(words) && !hasBraces(words)
  }

  private func parts(of element: Element, following: inout Set<PhraseID>) -> [Text.Part] {
    var parts: [Text.Part] = []
    for content in element.content {
      switch content {
      case .text(let words, let offset): template(words, at: offset, in: element, into: &parts)
      case .element(let child):
        if let part = part(child, following: &following) { Self.append(part, to: &parts) }
      }
    }
    return parts
  }

  private func part(_ child: Element, following: inout Set<PhraseID>) -> [Text.Part]? {
    switch child.name {
    case .em: return [.emphasis(parts(of: child, following: &following))]
    case .strong: return [.strong(parts(of: child, following: &following))]
    case .br: return [.lineBreak]
    case .list: return [.list(items(of: child, following: &following))]
    case .link:
      var href: [Text.Part] = []
      template(child[.href] ?? "", of: .href, in: child, into: &href)
      return [.link(href: href, parts(of: child, following: &following))]
    case .image: return [.image(source: child[.src] ?? "", alternative: child[.alt] ?? "")]
    case .phrase: return phrase(child, following: &following)
    default: return nil
    }
  }

  private func items(of list: Element, following: inout Set<PhraseID>) -> [[Text.Part]] {
    var items: [[Text.Part]] = []
    for item in list.children(.item) {
      var parts = parts(of: item, following: &following)
      Self.trim(&parts)
      items.append(parts)
    }
    return items
  }

  private func phrase(_ element: Element, following: inout Set<PhraseID>) -> [Text.Part]? {
    guard let ref = element[.ref] else { return nil }
    let id = PhraseID(ref)
    guard let source = phrases.phrase(id, language: scope.language) else {
      scope.reportUnknownPhrase(id, at: element, known: phrases.names)
      return nil
    }
    guard following.insert(id).inserted else {
      scope.report("include-cycle", "phrase \"\(id)\" contains itself", at: element.place, subject: ref)
      return nil
    }
    defer { following.remove(id) }
    return parts(of: source, following: &following)
  }
}

// MARK: - Templates and white space

extension TextReader {
  private func template(_ words: String, at offset: Int, in element: Element, into parts: inout [Text.Part]) {
    guard Self.hasBraces(words.utf8) else {
      return Self.append([.plain(Self.collapsed(words))], to: &parts)
    }
    for piece in scope.pieces(of: words, in: element, textOffset: offset) {
      Self.append([piece.isPlain ? Self.collapsedPart(piece) : piece], to: &parts)
    }
  }

  private func template(
    _ words: String, of attribute: AttributeName, in element: Element, into parts: inout [Text.Part]
  ) {
    parts += scope.pieces(of: words, in: element, attribute: attribute)
  }

  private static func collapsedPart(_ part: Text.Part) -> Text.Part {
    if case .plain(let words) = part { return .plain(collapsed(words)) }
    return part
  }

  /// Runs of XML white space become one space.
  static func collapsed(_ words: String) -> String {
    guard !isCollapsed(words.utf8) else { return words }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    var wasSpace = false
    for byte in words.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if !isSpace { bytes.append(byte) } else if !wasSpace { bytes.append(0x20) }
      wasSpace = isSpace
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isCollapsed(_ words: some Sequence<UInt8>) -> Bool {
    var wasSpace = false
    for byte in words {
      if byte == 0x0A || byte == 0x09 || byte == 0x0D || (byte == 0x20 && wasSpace) { return false }
      wasSpace = byte == 0x20
    }
    return true
  }

  private static func append(_ more: [Text.Part], to parts: inout [Text.Part]) {
    for part in more {
      if case .plain(let words) = part, case .plain(let before)? = parts.last {
        let tail = before.utf8.last == 0x20 && words.utf8.first == 0x20 ? String(words.dropFirst()) : words
        parts[parts.count - 1] = .plain(before + tail)
      } else if case .plain("") = part {
        continue
      } else {
        parts.append(part)
      }
    }
  }

  /// No space at either end, nor around line breaks and lists.
  static func trim(_ parts: inout [Text.Part]) {
    for index in parts.indices {
      guard case .plain(var words) = parts[index] else { continue }
      if index == 0 || parts[index - 1].isBlock { words = String(words.drop { $0 == " " }) }
      if index == parts.count - 1 || parts[index + 1].isBlock {
        while words.last == " " { words.removeLast() }
      }
      parts[index] = .plain(words)
    }
    parts.removeAll { $0 == .plain("") }
  }
}

extension Text.Part {
  fileprivate var isPlain: Bool {
    if case .plain = self { return true }
    return false
  }

  fileprivate var isBlock: Bool {
    switch self {
    case .lineBreak, .list: true
    case .plain, .value, .emphasis, .strong, .link, .image: false
    }
  }
}
