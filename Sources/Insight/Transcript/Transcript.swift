package import GuideGraph
package import GuideSession

/// A conversation told again from its events and the guides it is pinned to, and from nothing else: the same events
/// give the same lines. Values that were erased read `erased`, sensitive and secret ones are masked.
package struct Transcript: Hashable, Sendable {
  package let lines: [TranscriptLine]

  /// The texts of the vault must have been put back into the events first.
  package init(_ events: some Sequence<Event>, in library: Library) {
    var teller = TranscriptTeller(library: library)
    for event in events { teller.take(event) }
    lines = teller.lines
  }
}

/// Follows a session event by event and says what a reader should see of each.
struct TranscriptTeller {
  let library: Library
  var session: Session
  var hidden = HiddenValues()
  var lines: [TranscriptLine] = []
  /// An action waits for yes or no.
  var isConfirming = false
  /// The answer that comes next was just changed, and is told when its question comes up.
  var isChanging = false

  init(library: Library) {
    self.library = library
    session = Session(library: library)
  }

  mutating func take(_ event: Event) {
    session.follow(event)
    hidden.follow(event, in: session.state, library)
    tell(event)
    isChanging = event.kind == .changedAnswer
  }

  var isAgent: Bool { session.state.channel == .agent }

  /// Words of the guide as they read now.
  func words(_ text: Text?) -> String {
    guard let text else { return "" }
    return WordsAgain(context: context, hidden: hidden.now(in: session.state.journey.frame.guide)).words(text)
  }

  var context: EvaluationContext { session.context }

  mutating func say(_ text: String, options: [String] = [], _ event: Event) {
    guard !text.isEmpty || !options.isEmpty else { return }
    add(isAgent ? .agent : .guide, text, options, event)
  }

  mutating func answer(_ text: String, _ event: Event) { add(isAgent ? .answer : .customer, text, [], event) }
  mutating func remark(_ text: String, _ event: Event) { add(.remark, text, [], event) }

  mutating func remark(_ event: Event) {
    remark(EventWords(home: session.state.start?.guide, showing: .conversation).words(event), event)
  }

  private mutating func add(_ speaker: TranscriptLine.Speaker, _ text: String, _ options: [String], _ event: Event) {
    lines.append(
      TranscriptLine(event: event.number, time: event.time, speaker: speaker, text: text, options: options))
  }
}
