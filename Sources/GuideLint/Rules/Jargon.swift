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
          <acknowledge next="lamp"/>
        </step>
        <step id="lamp"><prompt>Press RESET. Is the POWER light of the ONT on, and the lamp marked DSL?
          It must NOT blink. It's HUGE!</prompt>
          <help>Some boxes have "WPS" on them instead.</help>
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
      for range in wording.acronyms(language, except: dictionary.known) where !review.explains(wording.plain[range]) {
        review.report(
          "customers may not know what \"\(wording.plain[range])\" is short for; say it, in brackets behind it or instead of it",
          at: wording.plain.place(of: range), consequence: "customers do not know what is meant",
          subject: wording.plain[range])
      }
    })
}

extension Wording {
  /// Abbreviations of 3 to 5 capitals that nobody explains in this text; each once. Between other capitals they are no
  /// abbreviation but loud, and what is quoted is written so elsewhere.
  fileprivate func acronyms(_ language: TextLanguage, except names: [LintDictionary.Word]) -> [Range<Int>] {
    var seen = language.acronyms.union(names.flatMap { $0.text.split(separator: " ").map(String.init) })
    var found: [Range<Int>] = []
    for sentence in sentences {
      for (index, range) in sentence.words.enumerated() where plain[range].isAbbreviation {
        let name = plain[range]
        guard !isShouted(index, of: sentence), !plain.isPartOfName(range),
          !language.everydayWords.contains(name.lowercased()),
          !isInscription(range, after: index > 0 ? sentence.words[index - 1] : nil), seen.insert(name).inserted
        else { continue }
        found.append(range)
      }
    }
    return found.isEmpty ? [] : found.filter { [explained] in !explained.contains(plain[$0]) }
  }

  /// Whether the word beside it is in capitals as well.
  private func isShouted(_ index: Int, of sentence: Sentence) -> Bool {
    let words = sentence.words
    let isBeside = { (one: Int, other: Int) in
      words.indices.contains(one) && words.indices.contains(other) && plain.isNext(words[other], to: words[one])
    }
    return isBeside(index - 1, index) && plain[words[index - 1]].isLoud
      || isBeside(index, index + 1) && plain[words[index + 1]].isLoud
  }
}

extension String {
  /// Letters of ASCII, more than one and all of them capitals, but for what joins them.
  fileprivate var isLoud: Bool {
    utf8.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } > 1
      && utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) && $0 < 0x80 }
  }
}
