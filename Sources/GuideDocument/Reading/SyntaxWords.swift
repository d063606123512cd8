import CLibXML2

/// libxml2's complaints in an author's words.
struct SyntaxWords {
  let source: [UInt8]
  /// Where the parser stood when it complained, which is mostly just after the cause.
  let offset: Int

  func complaint(_ code: xmlParserErrors, _ words: String) -> SyntaxComplaint {
    switch code {
    case XML_ERR_NAME_REQUIRED: return nameRequired()
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return bareAmpersand()
    case XML_ERR_UNDECLARED_ENTITY: return undeclaredEntity()
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF: return characterReference()
    case XML_ERR_INVALID_CHAR: return invalidCharacter(words)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: return attributeTwice()
    case XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_SPACE_REQUIRED, XML_ERR_EQUAL_REQUIRED, XML_ERR_GT_REQUIRED:
      return brokenTag(isLess: code == XML_ERR_LT_IN_ATTRIBUTE)
    case XML_ERR_COMMENT_NOT_FINISHED: return unfinished("<!--", "the comment never ends; write --> after it")
    case XML_ERR_CDATA_NOT_FINISHED: return unfinished("<![CDATA[", "the CDATA section never ends; write ]]> after it")
    case XML_ERR_PI_NOT_FINISHED, XML_ERR_XMLDECL_NOT_FINISHED:
      return unfinished("<?", "the instruction never ends; write ?> after it")
    case XML_ERR_HYPHEN_IN_COMMENT: return here("a comment may not hold \"--\" inside; write a single hyphen or a dash")
    case XML_ERR_MISPLACED_CDATA_END: return misplacedEnd()
    case XML_ERR_RESERVED_XML_NAME: return lateDeclaration()
    case XML_ERR_DOCUMENT_EMPTY:
      return here("the file must begin with a tag such as <guide>; only a comment may stand before it", damage: .rest)
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return undefinedPrefix(words)
    case XML_ERR_NAME_TOO_LONG, XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY:
      return here(
        "the file asks for more than the reader gives: \(Self.cleaned(words))", rule: "xml-size-limit", damage: .rest)
    default: return here(Self.cleaned(words))
    }
  }

  /// Said only where `TagBalance` finds every tag in its place, such as for a text after the root.
  func pairing() -> SyntaxComplaint {
    here("after the end of the first element nothing may follow but comments", damage: .rest)
  }

  /// libxml2's own sentence without function names and line ends.
  static func cleaned(_ words: String) -> String {
    let sentence = words.trimmingXMLSpace
    guard sentence.hasPrefix("xml"), let colon = sentence.firstIndex(of: ":") else { return sentence }
    return String(sentence[sentence.index(after: colon)...]).trimmingXMLSpace
  }

  func here(
    _ message: String, length: Int = 1, rule: String = "xml-not-well-formed", damage: SyntaxComplaint.Damage = .none
  ) -> SyntaxComplaint {
    SyntaxComplaint(rule: rule, message: message, range: offset..<offset + length, damage: damage)
  }

  func at(_ range: Range<Int>, _ message: String) -> SyntaxComplaint {
    SyntaxComplaint(rule: "xml-not-well-formed", message: message, range: range)
  }

  private func unfinished(_ opening: StaticString, _ message: String) -> SyntaxComplaint {
    let start = source.backward(opening, from: offset) ?? offset
    var complaint = at(start..<start + opening.utf8CodeUnitCount, message)
    complaint.damage = .rest
    return complaint
  }

  /// libxml2 complains from where the text begins.
  private func misplacedEnd() -> SyntaxComplaint {
    let start = source.forward("]]>", from: offset) ?? offset
    return at(start..<start + 3, "\"]]>\" may not stand in a text; write ]]&gt;")
  }

  private func lateDeclaration() -> SyntaxComplaint {
    let start = source.backward("<?", from: offset) ?? offset
    return at(
      start..<offset, "the XML declaration may stand only at the very start of the file; nothing may precede it")
  }

  private func undefinedPrefix(_ words: String) -> SyntaxComplaint {
    let start = source.backward("<", from: offset) ?? offset
    return SyntaxComplaint(
      rule: "wrong-namespace", message: "\(Self.cleaned(words)); the guide language needs no prefixes",
      range: start..<offset)
  }
}
