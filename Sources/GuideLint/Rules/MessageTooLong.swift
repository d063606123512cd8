import GuideDocument
import GuideGraph

extension Rule {
  static let messageTooLong = Rule(
    "message-too-long", .text, .warning, certainty: .style,
    "a text is longer than a small screen",
    why: "What scrolls off the screen is not read, and a question at its end not answered.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug first. Is it in the wall? Then look at the cable. Is it in the router?
          Look at the lights. Is one of them red? Then switch the router off at the wall. Wait for half a minute. Switch it on
          again. It takes two minutes until the lights are on. ⟦If they are still red then, tell us, and we will send somebody to look at it.⟧</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug first. Is it in the wall? Then look at the cable. Is it in the router?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role.isForCustomers else { return }
      let (most, lines) = (review.settings[.messageTooLong], review.settings[.messageLines])
      guard wording.plain.mayTake(moreThan: most, rows: lines, columns: narrowColumns) else { return }
      let (signs, rows) = wording.plain.extent(columns: narrowColumns)
      guard signs > most || rows > lines else { return }
      // The first sentence that does not fit.
      let last = wording.sentences.first { sentence in
        let extent = wording.plain.extent(columns: narrowColumns, upTo: sentence.range.upperBound)
        return extent.signs > most || extent.rows > lines
      }
      let range = last?.range ?? 0..<wording.plain.bytes.count
      review.report(
        signs > most
          ? "this text has \(signs) signs, and \(most) are plenty; cut it, or make it two steps"
          : "this text takes \(rows) lines of \(narrowColumns) signs, and \(lines) are plenty; cut it, or make it two steps",
        at: wording.plain.place(of: range), consequence: "what scrolls off the screen is not read")
    })
}

/// Signs in a line of a telephone held upright.
private let narrowColumns = 40

extension PlainText {
  /// False where a glance tells that it does not. Two lines one after the other hold more than one is wide, or the first
  /// would not have ended.
  func mayTake(moreThan signs: Int, rows: Int, columns: Int) -> Bool {
    let breaks = bytes.count { $0 == 0x0A }
    return bytes.count > signs || 2 * bytes.count / columns + 1 + breaks > rows
  }

  /// How many signs the text has, and how many lines it takes when no word is cut.
  package func extent(columns: Int, upTo end: Int? = nil) -> (signs: Int, rows: Int) {
    let text = self[0..<(end ?? bytes.count)]
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var used = 0
      rows += 1
      for word in line.split(separator: " ") {
        if used > 0, used + 1 + word.count > columns {
          rows += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + word.count
        rows += max(0, used - 1) / columns
        used = used > columns ? (used - 1) % columns + 1 : used
      }
    }
    return (text.count, rows)
  }
}
