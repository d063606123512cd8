import GuideDocument
import GuideGraph

extension Rule {
  static let bareUrl = Rule(
    "bare-url", .text, .warning, certainty: .style,
    "a text shows a long address",
    why: "Nobody can read it out, hear it or type it from paper.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Go to ⟦https://www.fernhill.example/help/broadband/lights?from=guide⟧.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Go to <link href="https://www.fernhill.example/help/broadband/lights?from=guide">our page on lights</link>, or to www.fernhill.example/lights.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.address), wording.role.reachesCustomers else { return }
      let most = review.settings[.bareURL]
      for range in wording.plain.addresses where range.count > most {
        review.report(
          "this address has \(range.count) signs, and nobody can read it out; put it into a <link> with words, or name a short one",
          at: wording.plain.place(of: range), consequence: "nobody can hear or type it", subject: wording.plain[range])
      }
    })
}

extension PlainText {
  /// Words that are addresses of the web, without the punctuation behind them.
  fileprivate var addresses: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isSpace = index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A
      if !isSpace {
        start = start ?? index
      } else if let first = start {
        var end = index
        while end > first, ".,;:!?)\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
        let word = bytes[first..<end]
        if ["https://", "http://", "www."].contains(where: { word.starts(with: $0.utf8) }) {
          found.append(first..<end)
        }
        start = nil
      }
    }
    return found
  }
}
