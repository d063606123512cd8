import GuideDocument
import GuideGraph

extension Rule {
  static let jargon = Rule(
    "jargon", .text, .warning, certainty: .style,
    "a word or an abbreviation is known to the house and not to its customers",
    why: "Who does not know what a CPE is cannot restart it.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Restart the ⟦CPE⟧ now.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good, that was the ⟦uplink⟧.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><jargon plain="line">uplink</jargon></lint></guidepost>
          """
        ])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the ONT (the white box on the wall) and at your TV. Is the ONT on?</prompt>
          <note>Ask for the CPE.</note>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good, that was the FTTP line in MAIN_DSL.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><known>FTTP</known></lint></guidepost>
          """
        ])
    ],
    check: .texts { wording, review in
      guard !wording.marks.isDisjoint(with: [.jargon, .capitals]), wording.role.reachesCustomers else { return }
      let dictionary = review.settings.dictionary
      for word in wording.words(of: dictionary.jargon) {
        let plain = word.entry.instead
        review.report(
          "customers may not know \"\(wording.plain[word.range])\""
            + (plain.map { "; say \"\($0)\"" } ?? "; say it in plain words"),
          at: wording.plain.place(of: word.range), consequence: "customers do not know what is meant",
          subject: wording.plain[word.range],
          fix: plain.flatMap { wording.fix(word.range, to: $0) })
      }
      guard let language = wording.words, !language.acronyms.isEmpty else { return }
      for range in wording.acronyms(except: language.acronyms, dictionary.known) {
        review.report(
          "customers may not know what \"\(wording.plain[range])\" is short for; say it, in brackets behind it or instead of it",
          at: wording.plain.place(of: range), consequence: "customers do not know what is meant",
          subject: wording.plain[range])
      }
    })
}

extension Wording {
  /// Abbreviations of 3 to 5 capitals that nobody explains in this text; each once. Between other capitals they are no
  /// abbreviation but loud.
  fileprivate func acronyms(except known: Set<String>, _ names: [LintDictionary.Word]) -> [Range<Int>] {
    var seen = known.union(names.flatMap { $0.text.split(separator: " ").map(String.init) })
    var found: [Range<Int>] = []
    for sentence in sentences {
      let capitals = sentence.words.map { plain[$0].isCapitals }
      for (index, range) in sentence.words.enumerated() where capitals[index] && (3...5).contains(range.count) {
        let isLoud = (index > 0 && capitals[index - 1]) || (index + 1 < capitals.count && capitals[index + 1])
        guard !isLoud, !plain.isPartOfName(range), seen.insert(plain[range]).inserted, !isExplained(range) else {
          continue
        }
        found.append(range)
      }
    }
    return found
  }

  /// `ONT (the white box)` or `the white box (ONT)`.
  private func isExplained(_ range: Range<Int>) -> Bool {
    let after = plain.bytes[range.upperBound...].drop { $0 == 0x20 }
    let before = plain.bytes[..<range.lowerBound]
    return after.first == UInt8(ascii: "(") || before.last == UInt8(ascii: "(")
  }
}

extension String {
  /// Letters of ASCII, all of them capitals.
  fileprivate var isCapitals: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
