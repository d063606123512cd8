extension SyntaxWords {
  /// Names from HTML that authors reach for, with the character each stands for.
  private static let familiarEntities: [String: String] = [
    "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "euro": "€", "pound": "£", "copy": "©", "reg": "®", "deg": "°", "eacute": "é", "egrave": "è", "agrave": "à",
    "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
  ]

  /// An element's, entity's or attribute's name is missing: which, the character before tells.
  func nameRequired() -> SyntaxComplaint {
    guard offset > 0, offset <= source.count else { return here("a name is missing here") }
    switch source[offset - 1] {
    case UInt8(ascii: "&"): return bareAmpersand()
    case UInt8(ascii: "<"): return bareLess()
    default: return brokenTag()
    }
  }

  private func bareLess() -> SyntaxComplaint {
    let range = offset - 1..<offset
    var complaint = at(range, "a bare \"<\" is taken for the start of a tag; write &lt;")
    complaint.fix = ("write &lt;", range, "&lt;")
    return complaint
  }

  func bareAmpersand() -> SyntaxComplaint {
    let start = source.backward("&", from: offset) ?? offset
    var complaint = at(start..<start + 1, "a bare \"&\" is taken for the start of a character's name; write &amp;")
    complaint.fix = ("write &amp;", start..<start + 1, "&amp;")
    return complaint
  }

  func undeclaredEntity() -> SyntaxComplaint {
    let start = source.backward("&", from: offset) ?? offset
    let end = source.forward(";", from: start).map { $0 + 1 } ?? offset
    let name = source.text(start + 1..<max(start + 1, end - 1))
    let known = "XML knows only &amp; &lt; &gt; &quot; and &apos;"
    guard let character = Self.familiarEntities[name] else {
      return at(start..<end, "\"&\(name);\" stands for nothing: \(known); write the character itself")
    }
    var complaint = at(start..<end, "\"&\(name);\" is HTML's: \(known); write \"\(character)\" itself")
    complaint.fix = ("write \(character)", start..<end, character)
    return complaint
  }

  func characterReference() -> SyntaxComplaint {
    let start = source.backward("&#", from: offset) ?? offset
    return at(start..<max(offset, start + 2), "a character's number is written &#8364; or &#x20AC;")
  }

  /// Either a reference such as `&#8;`, or a character that XML forbids.
  func invalidCharacter(_ words: String) -> SyntaxComplaint {
    if offset > 0, offset <= source.count, source[offset - 1] == UInt8(ascii: ";"),
      let start = source.backward("&#", from: offset)
    {
      return at(start..<offset, "\"\(source.text(start..<offset))\" is no character that XML allows; delete it")
    }
    // After a number that cannot be read libxml2 complains once more, of the number's value.
    if let start = source.backward("&#", from: offset), offset - start < 16,
      !source[start..<min(offset, source.count)].contains(UInt8(ascii: ";"))
    {
      return characterReference()
    }
    return here("a character that XML does not allow stands here; delete it")
  }
}
