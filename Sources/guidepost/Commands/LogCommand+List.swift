import GuideGraph
import GuideSession
import Insight

extension LogCommand {
  static let list = Verb(
    name: "list", summary: "every session: when, which guide, how far, how it ended",
    options: [.guide, .since, .until, .channel]
  ) { arguments, surroundings in
    try arguments.noOperands()
    let clock = try surroundings.clock(arguments)
    let filter = try arguments.sessionFilter(on: clock)
    let sessions = try surroundings.openArchive(arguments).facts(filter)
    for line in lines(of: sessions, on: clock, at: surroundings.now()) { surroundings.print(Sanitiser.sanitised(line)) }
    return ExitCode.done
  }

  static func lines(of sessions: [SessionFacts], on clock: LocalClock, at now: Int64) -> [String] {
    let count = "\(sessions.count) session\(sessions.count == 1 ? "" : "s")"
    guard !sessions.isEmpty else { return ["\(count), times in \(clock.name)"] }
    let length = prefixLength(of: sessions.map(\.id))
    var table = TextTable(
      head: ["started", "session", "guide", "version", "channel", "answers", "last step", "outcome"], numbers: [5])
    table.rows = sessions.map { facts in
      [
        clock.stamp(facts.started), String(facts.id.prefix(length)), facts.guide.text, facts.version,
        facts.channel.rawValue, String(facts.answers), facts.lastStepWords, facts.standing(at: now),
      ]
    }
    return ["\(count), times in \(clock.name)"] + table.lines
  }

  /// Letters that tell the sessions apart, 8 or more.
  private static func prefixLength(of ids: [String]) -> Int {
    let longest = ids.map(\.count).max() ?? 0
    return (8...max(8, longest)).first { length in Set(ids.map { $0.prefix(length) }).count == ids.count } ?? longest
  }
}

extension SessionFacts {
  fileprivate var lastStepWords: String {
    guard let lastStep else { return "-" }
    return lastStep.guide == guide ? lastStep.step.text : lastStep.description
  }
}
