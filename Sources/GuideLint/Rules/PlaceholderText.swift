import GuideDocument
import GuideGraph

extension Rule {
  static let placeholderText = Rule(
    "placeholder-text", .upkeep, .error,
    "a text is not written yet",
    why: "Customers read TODO, lorem ipsum or [insert name] and lose their trust in everything else.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on? ⟦TODO⟧: ask Legal.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good, ⟦[insert
          name]⟧.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on? It blinks [three times].</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good. Here is your to-do list.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard PlaceholderMark.mayStand(in: review.guide.document.file.bytes) else { return }
      review.guide.forEachWording(review.wordIndex, review.project.library.phrases) { wording in
        for range in PlaceholderMark.places(in: wording) {
          review.step = wording.step
          let said = wording.plain[range].collapsingXMLSpace
          review.report(
            "\"\(said)\" stands for words that are still to be written", at: wording.plain.place(of: range),
            consequence: wording.role.isForCustomers ? "customers read \"\(said)\"" : "agents read \"\(said)\"",
            subject: said)
        }
      }
    })
}

/// Signs that authors leave where words are missing.
private enum PlaceholderMark {
  private static let words: Set<String> = ["TODO", "TBD", "TBC", "FIXME", "XXX", "XXXX", "TKTK"]
  private static let openings = ["[insert", "[enter", "[add ", "[todo", "[tbd", "<insert"]
  /// Placeholders where all of it is in capitals; else a form that customers are shown how to fill in.
  private static let loudOpenings = ["[your ", "[company", "[name", "[xx"]

  /// Most guides have none, and one look at the file tells.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    bytes.holds(anyOf: ["TODO", "TBD", "TBC", "FIXME", "XXX", "TKTK", "orem ipsum", "OREM IPSUM", "[", "&lt;insert"])
  }

  static func places(in wording: Wording) -> [Range<Int>] {
    let plain = wording.plain
    let marks = wording.sentences.flatMap(\.words).filter { words.contains(plain[$0]) }
    guard plain.bytes.holds(anyOf: ["[", "<", "orem", "OREM"]) else { return marks }
    let spoken = plain.string.lowercased()
    // Small letters may be longer than capitals beyond ASCII; then only whole words are found.
    guard spoken.utf8.count == plain.bytes.count else { return marks }
    let loud = loudOpenings.flatMap { places(of: $0, in: spoken) }.filter { range in
      plain[range].allSatisfy { !$0.isLowercase }
    }
    return marks + (["lorem ipsum"] + openings).flatMap { places(of: $0, in: spoken) } + loud
  }

  private static func places(of opening: String, in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let word = Array(opening.utf8)
    var found: [Range<Int>] = []
    var index = 0
    while index + word.count <= bytes.count {
      guard bytes[index..<index + word.count].elementsEqual(word) else {
        index += 1
        continue
      }
      let closing: UInt8? =
        word[0] == UInt8(ascii: "[") ? UInt8(ascii: "]") : word[0] == UInt8(ascii: "<") ? UInt8(ascii: ">") : nil
      let end = closing.flatMap { sign in bytes[index...].prefix(80).firstIndex(of: sign) }.map { $0 + 1 }
      if closing == nil || end != nil { found.append(index..<(end ?? index + word.count)) }
      index = end ?? index + word.count
    }
    return found
  }
}
