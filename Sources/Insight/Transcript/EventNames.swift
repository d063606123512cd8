package import GuideSession

/// Every event of a session by its name and step, to be read between the lines of its transcript.
package struct EventNames: Hashable, Sendable {
  package let lines: [TranscriptLine]

  package init(_ events: some Sequence<Event>) {
    lines = events.map { event in
      TranscriptLine(event: event.number, time: event.time, speaker: .event, text: Self.name(of: event))
    }
  }

  private static func name(of event: Event) -> String {
    switch event.body {
    case .stepEntered(let entered): "\(event.type) \(entered.step) visit \(entered.visit)"
    default: event.type
    }
  }
}
