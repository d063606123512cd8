extension Wording {
  /// Abbreviations that the text itself explains: `ONT (the white box)`, `the white box (ONT)`, or by words that begin with
  /// their letters, `Passenger Carrying Vehicle`.
  var explained: Set<String> {
    let all = sentences.flatMap(\.words)
    let names = all.filter { plain[$0].isAbbreviation }
    guard !names.isEmpty else { return [] }
    let words = plain.lowered(all.filter { !plain[$0].isAbbreviation })
    // `Certificate of Professional Competence` leaves out its small words, `Pay As You Earn` does not.
    let initials = [words, words.filter { $0.count > 3 }].map { $0.compactMap(\.first) }
    return Set(
      names.filter { isBracketed($0) || isSpelled(plain[$0], by: initials) }.map { plain[$0] })
  }

  private func isBracketed(_ range: Range<Int>) -> Bool {
    let after = plain.bytes[range.upperBound...].drop { $0 == 0x20 }
    return after.first == UInt8(ascii: "(") || plain.bytes[..<range.lowerBound].last == UInt8(ascii: "(")
  }

  private func isSpelled(_ name: String, by initials: [[Character]]) -> Bool {
    let letters = Array(name.lowercased())
    return initials.contains { initials in
      initials.indices.contains { initials[$0...].starts(with: letters) }
    }
  }

  /// Whether it is quoted, or said to be written on a thing.
  func isInscription(_ range: Range<Int>, after word: Range<Int>?) -> Bool {
    if let word, let words, words.inscriptions.contains(plain.lowered(word)) { return true }
    return plain.isQuoted(range)
  }
}

extension PlainText {
  /// Whether nothing but space stands between two words.
  func isNext(_ word: Range<Int>, to before: Range<Int>) -> Bool {
    bytes[before.upperBound..<word.lowerBound].allSatisfy { $0 == 0x20 }
  }

  /// Whether square brackets stand around it and nothing else.
  func isBracketed(_ range: Range<Int>) -> Bool {
    bytes[..<range.lowerBound].last == UInt8(ascii: "[") && bytes[range.upperBound...].first == UInt8(ascii: "]")
  }

  /// Whether quotation marks stand around it and nothing else.
  func isQuoted(_ range: Range<Int>) -> Bool {
    guard let before = TextSign(before: range.lowerBound, in: bytes),
      let after = TextSign(at: range.upperBound, in: bytes)
    else { return false }
    return "\"'“”‘’«»„‹›".unicodeScalars.contains(before.scalar) && "\"'“”‘’«»„‹›".unicodeScalars.contains(after.scalar)
  }
}

extension String {
  /// Three to five capitals of ASCII, none of them three times in a row, as in a cry.
  var isAbbreviation: Bool {
    let letters = Array(utf8)
    return (3...5).contains(letters.count)
      && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && !letters.indices.dropFirst(2).contains { letters[$0] == letters[$0 - 1] && letters[$0] == letters[$0 - 2] }
  }
}
