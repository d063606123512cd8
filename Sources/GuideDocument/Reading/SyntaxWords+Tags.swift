extension SyntaxWords {
  /// The tag that the parser was in. A bare `<` on the way back to it begins no tag.
  var tag: TagScanner.Tag? {
    var end = min(offset, source.count)
    while let start = source.backward("<", from: end), offset - start < ReadingLimits.text * 4 {
      if let tag = TagScanner(source).tag(at: start) { return tag }
      end = start
    }
    return nil
  }

  func attributeTwice() -> SyntaxComplaint {
    let scanner = TagScanner(source)
    guard let tag else { return here("an attribute is written twice", rule: "duplicate-attribute") }
    var seen: [String: TagScanner.Attribute] = [:]
    var end = tag.name.upperBound
    for attribute in scanner.attributes(of: tag) {
      defer { end = attribute.value.upperBound + 1 }
      let name = source.text(attribute.name)
      guard let first = seen.updateValue(attribute, forKey: name) else { continue }
      // Where the two say the same it does not matter which one goes.
      let isSame = source[first.value].elementsEqual(source[attribute.value])
      return SyntaxComplaint(
        rule: "duplicate-attribute", message: "\"\(name)\" is written twice in <\(source.text(tag.name))>; keep one",
        range: attribute.name, related: ("the first is here", first.name),
        fix: isSame ? ("delete the second", end..<attribute.value.upperBound + 1, "") : nil)
    }
    return SyntaxComplaint(
      rule: "duplicate-attribute", message: "an attribute is written twice; keep one", range: tag.name)
  }

  /// An attribute or the tag's end cannot be read. The reason is found by reading the tag again.
  func brokenTag(isLess: Bool = false) -> SyntaxComplaint {
    guard let tag else { return here("the tag cannot be read", damage: .rest) }
    let name = source.text(tag.name)
    if tag.kind == .end { return at(tag.range, "the end tag </\(name)> may hold nothing but its name") }
    if isLess, let less = bareLessInValue(of: tag) { return less }
    let scanner = TagScanner(source)
    let (place, touches) = firstBroken(in: tag, scanner)
    if let open = openQuote(before: place, in: tag, scanner) { return open }
    let broken = scanner.skipSpace(from: place, to: tag.range.upperBound)
    let range = broken..<max(broken + 1, scanner.end(ofNameAt: broken))
    var complaint = at(range, touches ? missingSpace(at: broken, name) : reason(of: broken, in: tag, name))
    complaint.damage = .tag
    complaint.repair = place..<max(place, tag.range.upperBound)
    if touches { complaint.fix = ("write a space", place..<place, " ") }
    return complaint
  }

  /// Where the tag stops being readable, and whether only a space is missing there.
  private func firstBroken(
    in tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> (Int, Bool) {
    var place = tag.name.upperBound
    while let attribute = scanner.attribute(after: place, in: tag) {
      if attribute.name.lowerBound == place { return (place, true) }
      place = attribute.value.upperBound + 1
    }
    return (place, false)
  }

  /// `<step id="hot topic="safety">`: a value that took in the name after it, up to that one's quote.
  private func openQuote(
    before place: Int, in tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> SyntaxComplaint? {
    guard let open = scanner.attributes(of: tag).last(where: { $0.value.upperBound < place }),
      let equals = source[open.value].last, equals == UInt8(ascii: "="),
      let space = source[open.value].lastIndex(where: \.isXMLSpace), space + 1 < open.value.upperBound - 1,
      scanner.end(ofNameAt: space + 1) == open.value.upperBound - 1
    else { return nil }
    let end = source[open.value.lowerBound..<space].lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? open.value.lowerBound
    let (attribute, quote) = (source.text(open.name), source.text(open.value.upperBound..<open.value.upperBound + 1))
    let value = open.value.lowerBound..<end
    var complaint = at(
      value.isEmpty ? open.name : value,
      "the value of \"\(attribute)\" in <\(source.text(tag.name))> has no closing quote; write \(attribute)=\(quote)\(source.text(value))\(quote)"
    )
    complaint.damage = .tag
    complaint.repair = open.name.lowerBound..<max(open.name.upperBound, tag.range.upperBound)
    complaint.fix = ("write the quote", end..<end, quote)
    return complaint
  }

  private func missingSpace(at place: Int, _ name: String) -> String {
    let attribute = source.text(place..<TagScanner(source).end(ofNameAt: place))
    return "a space is missing before \"\(attribute)\" in <\(name)>"
  }

  /// `test="$age < 18"`: the most common slip in an expression.
  private func bareLessInValue(of tag: TagScanner.Tag) -> SyntaxComplaint? {
    let less = tag.range.upperBound
    guard !tag.isFinished, less + 1 < source.count, source[less] == UInt8(ascii: "<") else { return nil }
    let next = source[less + 1]
    guard !next.isASCIILetter, next != UInt8(ascii: "/"), next != UInt8(ascii: "!"), next != UInt8(ascii: "?") else {
      return nil
    }
    var complaint = at(
      less..<less + 1, "a bare \"<\" may not stand in an attribute's value; write &lt; (in an expression also: lt)")
    complaint.fix = ("write &lt;", less..<less + 1, "&lt;")
    complaint.repair = less..<less + 1
    return complaint
  }

  private func reason(of place: Int, in tag: TagScanner.Tag, _ name: String) -> String {
    let scanner = TagScanner(source)
    let end = tag.range.upperBound
    let nameEnd = scanner.end(ofNameAt: place)
    guard place < end, place < nameEnd else {
      return tag.isFinished
        ? "<\(name)> holds something that is no attribute" : "the tag <\(name)> never ends; write > after it"
    }
    let attribute = source.text(place..<nameEnd)
    let equals = scanner.skipSpace(from: nameEnd, to: end)
    guard equals < end, source[equals] == UInt8(ascii: "=") else {
      return "\"\(attribute)\" in <\(name)> has no value; write \(attribute)=\"...\""
    }
    let quote = scanner.skipSpace(from: equals + 1, to: end)
    guard quote < end, source[quote] == UInt8(ascii: "\"") || source[quote] == UInt8(ascii: "'") else {
      let isCurly = "“”„‘’«".unicodeScalars.contains { source[quote...].starts(with: Array(String($0).utf8)) }
      return
        "the value of \"\(attribute)\" in <\(name)> needs \(isCurly ? "straight quotes" : "quotes"): \(attribute)=\"...\""
    }
    return "the value of \"\(attribute)\" in <\(name)> has no closing quote before the next \"<\" or the end of the tag"
  }
}

extension [UInt8] {
  /// The text of a range, as far as it lies in the file.
  func text(_ range: Range<Int>) -> String {
    let end = Swift.min(range.upperBound, count)
    guard range.lowerBound < end else { return "" }
    return String(decoding: self[range.lowerBound..<end], as: UTF8.self)
  }
}
