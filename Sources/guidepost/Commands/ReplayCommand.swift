import GuideGraph
import GuideSession
import Insight
import Journal

/// `guidepost replay`: a conversation again, from its events alone.
enum ReplayCommand {
  static let command = Subcommand(
    name: "replay", summary: "show a conversation again, step by step", operands: "SESSION",
    details: "SESSION is a session's id, the first 6 or more letters of it, or a resume code.\n"
      + "Erased values read \"erased\", sensitive ones are masked.\n"
      + "Exit: 0 shown, 2 the command line is wrong, 3 there is no such session or store.",
    options: [.store, .timesIn, .flag("--events", "with the name of every event"), .now],
    examples: [
      ("guidepost replay 7k4m92", "the conversation as it was"),
      ("guidepost replay 7K4M-92QX-T3HB --events", "the same, with what went on behind it"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let surroundings = try surroundings.with(clock: arguments["--now"])
    let clock = try surroundings.clock(arguments)
    let archive = try surroundings.openArchive(arguments)
    let stream = try archive.stream(named: try arguments.operand("SESSION"), at: surroundings.now())
    let events = try archive.events(of: stream)
    let library = try archive.library(of: events, stream)
    var lines = Transcript(events, in: library).lines
    if arguments.has("--events") { lines = interleaved(lines, with: EventNames(events).lines) }
    surroundings.print(
      head(stream.session ?? stream.text, events.first?.start.map { "\($0.guide) \($0.version)" }, clock))
    for line in TranscriptText(clock: clock).lines(lines) { surroundings.print(line) }
    return ExitCode.done
  }

  private static func head(_ session: String, _ guide: String?, _ clock: LocalClock) -> String {
    Sanitiser.sanitised("session \(session), guide \(guide ?? "?"), times in \(clock.name)")
  }

  /// An event's name comes before what was said of it.
  private static func interleaved(_ lines: [TranscriptLine], with names: [TranscriptLine]) -> [TranscriptLine] {
    let said = Dictionary(grouping: lines, by: \.event)
    return names.flatMap { [$0] + (said[$0.event] ?? []) }
  }
}
