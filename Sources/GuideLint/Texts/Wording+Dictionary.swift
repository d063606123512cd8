import GuideDocument

extension Wording {
  /// Where words of a dictionary stand in the text, those of its language only.
  func words(of dictionary: [LintDictionary.Word]) -> [(entry: LintDictionary.Word, range: Range<Int>)] {
    let entries = dictionary.filter { $0.belongs(to: language) }.map { entry in
      (entry: entry, words: entry.text.lowercased().split(separator: " ").map(String.init))
    }
    guard !entries.isEmpty else { return [] }
    var found: [(entry: LintDictionary.Word, range: Range<Int>)] = []
    for sentence in sentences {
      let said = plain.lowered(sentence.words)
      for (entry, words) in entries where !words.isEmpty && words.count <= said.count {
        for start in 0...(said.count - words.count) where said[start..<start + words.count].elementsEqual(words) {
          let range = sentence.words[start].lowerBound..<sentence.words[start + words.count - 1].upperBound
          found.append((entry, range))
        }
      }
    }
    return found
  }

  /// Another word in place of what stands there, with a capital where that has one. The sentence may have to be put right,
  /// so it is not safe; and where mark-up or a phrase comes in between there is none.
  func fix(_ range: Range<Int>, to word: String, isSafe: Bool = false) -> Diagnostic.Fix? {
    let place = plain.place(of: range)
    let written = place.file.bytes[place.bytes.range]
    guard written.elementsEqual(plain.bytes[range]), !word.utf8.contains(where: { "<>&{}".utf8.contains($0) }) else {
      return nil
    }
    let isCapital = plain[range].first?.isUppercase ?? false
    let replacement = isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    return .init("replace with \"\(replacement)\"", at: place, replacement: replacement, isSafe: isSafe)
  }
}
