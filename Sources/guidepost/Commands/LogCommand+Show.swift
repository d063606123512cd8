import Foundation
import GuideSession
import Insight
import Journal

extension LogCommand {
  static let show = Verb(
    name: "show", operands: "SESSION", summary: "what happened in one session, a line each",
    options: [.flag("--reveal", "with the personal and sensitive values that the vault still has")]
  ) { arguments, surroundings in
    let clock = try surroundings.clock(arguments)
    let archive = try surroundings.openArchive(arguments)
    let stream = try archive.stream(named: try arguments.operand("SESSION"), at: surroundings.now())
    surroundings.print("session \(stream.session ?? stream.text), times in \(clock.name)")
    for line in try lines(of: stream, in: archive, on: clock, revealing: arguments.has("--reveal")) {
      surroundings.print(line)
    }
    return ExitCode.done
  }

  private static func lines(
    of stream: StreamID, in archive: SessionArchive, on clock: LocalClock, revealing: Bool
  ) throws -> [String] {
    let (rows, events) = try archive.store.read { store in
      (
        try store.events(in: stream),
        try SessionBook(store: archive.store, log: nil, isForgetful: true).events(of: stream, in: store)
      )
    }
    let words = EventWords(in: events, showing: revealing ? .revealed : .classes)
    var rest = events[...]
    return rows.map { row in
      let text = row.isErasure ? RowWords.erasure(row) : rest.popFirst().map(words.words) ?? row.type
      return RowWords.line(row, number: row.version, text, on: clock)
    }
  }
}

/// A row of the journal on one line.
enum RowWords {
  /// `7` is right aligned, so that a session's lines stand under one another.
  static func line(_ row: StoredEvent, number: Int, _ text: String, on clock: LocalClock) -> String {
    let digits = String(number)
    let actor = row.actor + String(repeating: " ", count: max(0, 8 - row.actor.count))
    let head = String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  " + clock.stamp(row.time)
    return oneLine("\(head)  \(actor)  \(text)")
  }

  static func oneLine(_ text: String) -> String {
    Sanitiser.sanitised(text).split(whereSeparator: \.isNewline).joined(separator: " / ")
  }

  /// The journal's note that values were removed.
  static func erasure(_ row: StoredEvent) -> String {
    let payload = JSONValue(parsing: row.payload)
    guard case .integer(let count)? = payload?["values"] else { return "values were erased" }
    let why =
      switch payload?["reason"]?.string {
      case "subject": ", everything about one person"
      case "stream": ", everything of this session"
      case "expired": ", kept long enough"
      default: ""
      }
    return "\(count) value\(count == 1 ? " was" : "s were") erased\(why)"
  }
}
