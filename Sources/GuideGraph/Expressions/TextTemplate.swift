import GuideDocument

/// A stretch of a text with `{EXPRESSION}` in it.
package enum TemplatePart: Hashable, Sendable {
  /// Plain text, with `{{` and `}}` already single.
  case literal(String)
  /// The source between the braces; `offset` is its first byte in the text.
  case expression(source: String, offset: Int)
}

/// Cuts a text at its expressions. Braces inside an expression's text literals do not end it.
package func splitTemplate(_ text: String) -> Result<[TemplatePart], ExpressionErrors> {
  var splitter = TemplateSplitter(text)
  splitter.split()
  return splitter.errors.isEmpty ? .success(splitter.parts) : .failure(ExpressionErrors(splitter.errors))
}

/// Works on bytes, because every sign that matters is ASCII.
private struct TemplateSplitter {
  let bytes: [UInt8]
  var parts: [TemplatePart] = []
  var errors: [ExpressionError] = []
  private var place = 0
  private var plain: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func split() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"): close()
      default: keep()
      }
    }
    endLiteral()
  }

  private func peek(_ ahead: Int) -> UInt8? { place + ahead < bytes.count ? bytes[place + ahead] : nil }

  private mutating func keep() {
    plain.append(bytes[place])
    place += 1
  }

  private mutating func endLiteral() {
    if !plain.isEmpty { parts.append(.literal(String(decoding: plain, as: UTF8.self))) }
    plain = []
  }

  private mutating func close() {
    if peek(1) == UInt8(ascii: "}") {
      place += 1
    } else {
      report("a } without a { before it; write }} for the character itself", from: place, to: place + 1)
    }
    keep()
  }

  private mutating func open() {
    guard peek(1) != UInt8(ascii: "{") else {
      place += 1
      return keep()
    }
    let start = place + 1
    guard let end = endOfExpression(from: start) else {
      report("a { without its }; write {{ for the character itself", from: place, to: bytes.count)
      place = bytes.count
      return
    }
    endLiteral()
    parts.append(.expression(source: String(decoding: bytes[start..<end], as: UTF8.self), offset: start))
    place = end + 1
  }

  private mutating func report(_ message: String, from start: Int, to end: Int) {
    errors.append(ExpressionError(.brokenInterpolation, message, at: ByteRange(start, end)))
  }

  /// The place of the closing brace.
  private func endOfExpression(from start: Int) -> Int? {
    var place = start
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if quote != nil {
        if byte == quote { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "}") {
        return place
      } else if byte == UInt8(ascii: "{") {
        return nil
      }
      place += 1
    }
    return nil
  }
}
