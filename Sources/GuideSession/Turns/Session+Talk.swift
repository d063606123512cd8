extension Session {
  /// Customer and agent write to each other; the walk stays where it is.
  mutating func take(_ command: Command.TalkCommand) {
    switch command {
    case .message(let words):
      let recorded = record(words: words)
      emit(.messageSent(.init(words: recorded)))
    case .seen(let number): emit(.messagesSeen(.init(upTo: number)))
    case .join: emit(.talkJoined)
    case .leave: emit(.talkLeft)
    }
  }

  /// Messages of the other side that this one was not shown yet, in order.
  package func unseen(by actor: Event.Actor) -> [TalkLine] {
    let last = state.seen[actor] ?? 0
    return state.talk.filter { $0.number > last && $0.actor != actor }
  }
}

/// One message between customer and agent.
package struct TalkLine: Hashable, Sendable {
  /// Of its event.
  package var number: Int
  /// Milliseconds since 1970 UTC.
  package var time: Int64
  package var actor: Event.Actor
  /// Nil once erased.
  package var words: String?

  init(_ message: Event.MessageSent, of event: Event) {
    number = event.number
    time = event.time
    actor = event.actor
    words = message.words.items?.joined(separator: " ")
  }
}

extension Event.Body {
  /// Whether it leaves the walk where it is, so that somebody who does not drive the session may add it.
  package var isAside: Bool {
    switch self {
    case .messageSent, .messagesSeen, .talkJoined, .talkLeft, .noted, .feedback: true
    case .sessionStarted, .given, .stepEntered, .promptShown, .answered, .refused, .noMatch, .noInput, .assigned,
      .remedyTried, .remedySkipped, .wentBack, .changedAnswer, .restarted, .jumped, .answeredAhead, .helpShown,
      .whyShown, .simplerShown, .scriptRead, .flagged, .factRequested, .factGiven, .subguideEntered, .subguideReturned,
      .objectionOpened, .objectionClosed, .handoffRequested, .handoffQueued, .handoffServed, .handoffClosed,
      .handoffBusy, .handoffDeclined, .handoffLeft, .calledBack, .appointmentRequested, .appointmentOffered,
      .appointmentHeld, .appointmentBooked, .appointmentChanged, .appointmentCancelled, .appointmentCheckedIn,
      .appointmentUnavailable, .appointmentDeclined, .appointmentFailed, .actionRequested, .actionStarted, .actionDone,
      .actionFailed, .actionDeclined, .undoStarted, .actionUndone, .undoFailed, .messageLeft, .outcomeReached,
      .wrappedUp, .paused, .resumed, .abandoned, .failed:
      false
    }
  }
}
