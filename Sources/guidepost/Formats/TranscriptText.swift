import Insight

/// A conversation as text, as the chat prints it, with the time before each line that begins something.
struct TranscriptText {
  /// Nil leaves times out.
  let clock: LocalClock?
  private static let lead = 7

  func lines(_ lines: [TranscriptLine]) -> [String] {
    var text: [String] = []
    var day: String?
    for line in lines {
      if let clock, clock.day(line.time) != day {
        day = clock.day(line.time)
        text.append(day ?? "")
      }
      text += self.lines(line)
    }
    return text
  }

  private func lines(_ line: TranscriptLine) -> [String] {
    let words = Sanitiser.sanitised(line.text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let options = line.options.enumerated().map { "\($0 + 1). \(Sanitiser.sanitised($1).replacing("\n", with: " "))" }
    let all = (words == [""] && !options.isEmpty ? [] : words) + options
    return all.enumerated().map { number, part in
      let isFirst = number == 0
      let time = isFirst ? clock.map { $0.time(line.time) } : clock.map { _ in String(repeating: " ", count: 8) }
      return Self.trimmed((time.map { $0 + "  " } ?? "") + lead(line.speaker, isFirst) + part)
    }
  }

  private func lead(_ speaker: TranscriptLine.Speaker, _ isFirst: Bool) -> String {
    let (name, width) =
      switch speaker {
      case .remark: ("-", 2)
      case .event: ("#", 2)
      case .guide, .customer, .agent, .answer: (speaker.rawValue + ":", max(Self.lead, speaker.rawValue.count + 2))
      }
    return isFirst ? name + String(repeating: " ", count: width - name.count) : String(repeating: " ", count: width)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
