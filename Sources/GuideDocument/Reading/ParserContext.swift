import CLibXML2

/// The owner of one libxml2 parser.
@safe struct ParserContext: ~Copyable {
  let pointer: xmlParserCtxtPtr

  /// Runs before the first parser, once, whichever thread comes first.
  private static let libraryIsReady: Void = xmlInitParser()

  /// A parser over bytes that must stay in place while it lives; nil when memory is short.
  init?(over bytes: UnsafeBufferPointer<UInt8>) {
    _ = Self.libraryIsReady
    let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    guard let parser = unsafe xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else { return nil }
    unsafe pointer = parser
    // Without NOENT an attribute's `&amp;` arrives as `&#38;`. There are no other entities: DOCTYPEs are blanked before.
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    _ = unsafe xmlCtxtUseOptions(parser, Int32(options))
  }

  deinit { unsafe xmlFreeParserCtxt(pointer) }

  /// How many bytes of the file the parser has taken.
  static func offset(of parser: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe parser.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Where in the file a byte of the parser's copy of it stands; nil for one that is elsewhere.
  static func offset(of byte: UnsafePointer<UInt8>, in parser: xmlParserCtxtPtr?) -> Int? {
    guard let input = unsafe parser?.pointee.input, let base = unsafe input.pointee.base else { return nil }
    guard unsafe byte >= base, unsafe byte < input.pointee.end else { return nil }
    return unsafe Int(input.pointee.consumed) + (byte - base)
  }
}
