import GuideDocument
import GuideGraph
import GuideSession

/// Writes a conversation that has ended down as a walk that goes the same way.
struct WalkRecording {
  /// What a walk has no words for.
  struct NotRecordable: Error, Hashable, CustomStringConvertible {
    var what: String
    var description: String { "this conversation cannot be written as a walk: \(what)" }
  }

  let library: Library
  var session: Session
  var elements: [WalkElement] = []
  var queues: [String: Walk.Queue] = [:]
  var services: [String: Walk.Service] = [:]
  var path: [StepID] = []
  var ending: (step: StepID, result: Outcome)?

  /// The walk document. `events` are all of the conversation's, from its first, with what was typed still in them.
  static func xml(of events: [Event], in library: Library) throws(NotRecordable) -> String {
    var recording = WalkRecording(library: library, session: Session.replay([], in: library))
    for event in events {
      try recording.take(event)
      recording.session.follow(event)
    }
    recording.endInQueue()
    guard recording.ending != nil else { throw NotRecordable(what: "it has not come to an end") }
    return recording.document
  }

  /// Who waits for a person is handed over, unless the guide goes on with that person.
  private mutating func endInQueue() {
    guard ending == nil, case .queued = session.state.journey.place, case .handoff(let handoff) = session.step,
      handoff.resume == nil
    else { return }
    ending = (here.step, .handedOff)
  }

  /// Where the conversation stands before the event at hand.
  var here: StepKey { session.state.journey.key }

  mutating func say(_ text: String, at step: StepKey) {
    elements.append(WalkElement("answer", [("step", step.step.text), ("value", text)]))
  }

  // MARK: - The document

  private var document: String {
    let start = session.state.start
    let zone = LocalZone(start?.zone ?? "UTC") ?? .utc
    let moment = ZonedDateTime(instant: began / 1_000 * 1_000_000, in: zone)
    let root: [(String, String)] = [
      ("xmlns", Vocabulary.namespace), ("guide", start?.guide.text ?? ""), ("at", moment?.description ?? ""),
      ("channel", start?.channel.rawValue ?? "customer"), ("zone", start?.zone ?? "UTC"),
      ("locale", start?.locale ?? ""),
    ]
    let inner = elements + world + [expectation]
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + WalkElement("walk", root, inner).text + "\n"
  }

  var began: Int64 = 0

  private var world: [WalkElement] {
    let queues = queues.sorted { $0.key < $1.key }.map { id, queue in
      WalkElement(
        "queue",
        [
          ("id", id), ("state", queue.state.rawValue), ("position", String(queue.position)),
          ("wait", String(queue.wait)),
        ])
    }
    let services = services.sorted { $0.key < $1.key }.map { id, state in
      WalkElement("service", [("id", id), ("state", state.rawValue)])
    }
    return queues + services
  }

  private var expectation: WalkElement {
    let names = path.map(\.text).joined(separator: " ")
    return WalkElement(
      "expect", [("outcome", ending?.step.text ?? ""), ("result", ending?.result.rawValue ?? ""), ("path", names)])
  }
}
