import GuideGraph
import GuideSession
import Journal

/// What happened in a call, told from its events: for the summary and for the wrap-up record.
struct CallStory {
  /// A jump past something that its step requires, or any jump that was given a reason.
  struct Skip: Hashable {
    var step: StepKey
    var missing: [Requirement]
    var reason: String?

    var words: String {
      let what = missing.isEmpty ? "" : missing.map(\.text).joined(separator: ", ") + " "
      return "\(what)(jumped to \(step.step)" + (reason.map { ", reason: \($0)" } ?? "") + ")"
    }
  }

  let session: Session
  let events: [Event]
  let locale: String

  init(_ session: Session, _ events: [Event]) {
    self.session = session
    self.events = events
    locale = session.state.start?.locale ?? "en"
  }

  /// Jumps that were not undone.
  var skipped: [Skip] {
    var turn = 0
    var jumps: [(turn: Int, jump: Event.Jumped)] = []
    for event in events {
      switch event.body {
      case .answered: turn += 1
      case .jumped(let jump):
        jumps.append((turn, jump))
        turn += 1
      case .wentBack(let back), .changedAnswer(let back): turn = back.turn
      case .restarted: turn = 0
      default: continue
      }
      jumps.removeAll { $0.turn >= turn }
    }
    return jumps.compactMap { Self.skip($0.jump) }
  }

  private static func skip(_ jump: Event.Jumped) -> Skip? {
    let reason = jump.reason?.items?.joined(separator: " ")
    guard !jump.skipped.isEmpty || reason != nil else { return nil }
    return Skip(step: jump.step, missing: jump.skipped, reason: reason)
  }

  /// Answers, remedies and effects in a few sentences.
  var summary: String {
    let packet = session.intake
    var parts = packet.answers.map { Self.sentence($0) }
    if !packet.tried.isEmpty { parts.append("Tried: \(packet.tried.map(\.text).joined(separator: ", ")).") }
    parts += effects.map { $0 + "." }
    parts += packet.notes.map { "Note: \($0)." }
    return parts.isEmpty ? "Nothing was answered." : parts.joined(separator: " ")
  }

  private static func sentence(_ line: Packet.Line) -> String {
    let isQuestion = line.question.hasSuffix("?")
    return "\(line.question)\(isQuestion ? "" : ":") \(line.answer)."
  }

  /// What was done in the world and still stands.
  var effects: [String] {
    session.state.effects.compactMap { effect in
      switch effect.kind {
      case .booking(let booking):
        "Booked: \(SlotWords(booking, locale: locale).spoken), reference \(booking.reference)"
      case .ticket(let ticket): ticket.isEmpty ? "To be called back" : "Waiting under ticket \(ticket)"
      case .once, .undoable: "Done: \(session.library.step(effect.step)?.heading.title ?? effect.step.step.text)"
      case .message: "Message left"
      case .served: nil
      }
    }
  }

  /// Scripts that were marked as read quicker than anybody reads aloud.
  var hurried: [StepKey] {
    events.compactMap { event in
      if case .scriptRead(let read) = event.body, read.hurried { return read.step }
      return nil
    }
  }
}

extension AgentCall {
  func story() throws -> CallStory {
    CallStory(kept.session, try driver.book.store.read { try driver.book.events(of: kept.stream, in: $0) })
  }
}
