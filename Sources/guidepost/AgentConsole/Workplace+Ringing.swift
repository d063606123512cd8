import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

// One number of a list: what came of ringing it.

extension Workplace {
  /// How long after nobody answered the next try is made, in milliseconds.
  private static let retry: Int64 = 60 * 60_000
  /// After so many tries nobody is tried again.
  private static let mostTries = 3
  /// The code by which a guide says that a number must never be rung again.
  static let refusal: Desk.DispositionCode = "do-not-call"

  /// Shows whom to ring and hears what came of it.
  func ring(_ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step {
    voice.gap()
    voice.line("Ring \(callee.name.isEmpty ? "" : callee.name + ", ")\(callee.number).", as: .speaker)
    if entry.tries > 1 {
      voice.line("Try \(entry.tries)" + (entry.disposition.map { ", last time \($0)." } ?? "."))
    }
    for (name, value) in callee.variables.sorted(by: { $0.key < $1.key }) where name != "number" && name != "name" {
      voice.aside("\(name): \(value)", as: nil)
    }
    voice.aside(
      "Enter: they answer. no-answer or busy: later again. later and a time: they asked for it. never: do not call again. "
        + "skip: back to the list.")
    while true {
      switch try listen({ true }) {
      case .line(let line): if let step = try hear(line, entry, callee, from: list) { return step }
      case .leave(let leaving):
        try calls.note(.released(.init(list, entry.number)), at: now)
        return try leave(leaving)
      case .again, .timeout, .back: continue
      }
    }
  }

  private func hear(_ line: String, _ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step? {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    switch parts.first?.lowercased() ?? "" {
    case "", "1": return try begin(entry, callee, from: list)
    case "no-answer", "busy":
      let code = Desk.DispositionCode(parts[0].lowercased())
      let again = try rest.map { try time($0) } ?? (entry.tries >= Self.mostTries ? nil : now + Self.retry)
      if rest != nil, again == nil { return nil }
      try finish(list, entry.number, code, again: again)
    case "later":
      guard let rest, let again = try time(rest) else {
        voice.line("later and a time, such as later 14:30 or later 2026-12-03 10:00.")
        return nil
      }
      try finish(list, entry.number, "call-back", again: again)
    case "never": try finish(list, entry.number, Self.refusal, again: nil)
    case "skip":
      try calls.note(.released(.init(list, entry.number)), at: now)
      voice.line("Back in the list.")
    case "p", "pause", "break":
      try calls.note(.released(.init(list, entry.number)), at: now)
      try goAway(rest)
    case "q", "quit":
      try calls.note(.released(.init(list, entry.number)), at: now)
      return try goHome()
    default:
      voice.line("Enter, no-answer, busy, later and a time, never or skip.")
      return nil
    }
    return .goOn
  }

  /// A time that was agreed on: of today, or tomorrow where it has passed; or a date and time.
  func time(_ text: String) throws -> Int64? {
    switch CallMoment(text, zone: settings.zone) {
    case .once(let instant) where instant > now: return instant
    case .once: voice.line("That time has passed.")
    case .daily(let minute):
      let zone = LocalZone(settings.zone) ?? .utc
      let midnight = FrontDesk.iso(now, zone: settings.zone).prefix(10)
      guard let day = CivilDate(String(midnight)) else { return nil }
      for shift in 0...1 {
        let wall = (Int64(day.dayNumber + shift) * 1_440 + Int64(minute)) * 60_000_000
        let instant = zone.instant(ofLocal: wall) / 1_000
        if instant > now { return instant }
      }
    case nil: voice.line("\"\(text)\" is no time such as 14:30 or 2026-12-03 10:00.")
    }
    return nil
  }

  func finish(
    _ list: CallListID, _ entry: Int, _ code: Desk.DispositionCode, again: Int64?
  ) throws {
    try calls.note(
      .finished(.init(list, entry, code, again: again, isRefusal: code == Self.refusal)), at: now)
    let next = again.map { " The next try is due \(clock($0))." } ?? ""
    voice.line(code == Self.refusal ? "This number is never rung again." : "Kept: \(code).\(next)")
  }
}
