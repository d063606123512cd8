import GuideGraph
import GuideSession

/// What a system of the organisation gets of a call that was wrapped up (Documentation/Agents.md).
struct WrapUpRecord {
  let json: JSONValue

  /// `startedAt`: milliseconds since 1970 UTC. Nil where the session has not been wrapped up.
  init?(_ story: CallStory, startedAt: Int64) {
    let session = story.session
    guard let start = session.state.start, let wrapUp = session.state.wrapUp else { return nil }
    let packet = session.intake
    let end = story.events.last { if case .wrappedUp = $0.body { true } else { false } }?.time ?? session.state.now
    json = .object([
      "type": "wrap-up", "session": .string(start.session), "guide": .string(packet.guide.text),
      "version": .string(packet.version), "title": .string(packet.title),
      "startedAt": .string(Self.time(startedAt)), "endedAt": .string(Self.time(end)),
      "seconds": .integer(max(0, end - startedAt) / 1_000), "outcome": .string(wrapUp.outcome.rawValue),
      "disposition": wrapUp.disposition.map { .string($0.text) },
      "summary": .string(wrapUp.summary.items?.joined(separator: " ") ?? ""),
      "followUp": wrapUp.followUp?.items.map { .string($0.joined(separator: " ")) },
      "ratingAsked": wrapUp.asksRating.map { .bool($0) },
      "rating": session.state.feedback?.score.map { .integer(Int64($0)) },
      "answers": .array(packet.answers.map(Self.answer)), "tried": Self.list(packet.tried.map(\.text)),
      "established": Self.list(packet.established.map(\.text)),
      "bookings": .array(session.state.bookings.map(Self.booking)),
      "skipped": .array(story.skipped.map(Self.skip)),
      "readTooFast": Self.list(story.hurried.map(\.step.text)), "notes": Self.list(packet.notes),
    ])
  }

  private static func time(_ instant: Int64) -> String { FrontDesk.iso(instant, zone: "UTC") }

  private static func list(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }

  private static func answer(_ line: Packet.Line) -> JSONValue {
    .object([
      "step": .string(line.step.step.text), "question": .string(line.question), "answer": .string(line.answer),
      "variables": list(line.variables),
    ])
  }

  private static func booking(_ booking: Booking) -> JSONValue {
    .object([
      "reference": .string(booking.reference), "service": .string(booking.service.text),
      "start": .string(booking.start), "end": .string(booking.end), "place": .string(booking.place),
    ])
  }

  private static func skip(_ skip: CallStory.Skip) -> JSONValue {
    .object([
      "step": .string(skip.step.step.text), "missing": list(skip.missing.map(\.text)),
      "reason": skip.reason.map { .string($0) },
    ])
  }
}
