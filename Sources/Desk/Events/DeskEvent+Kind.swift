extension DeskEvent {
  /// The event's name in the journal.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case visitJoined = "visit-joined"
    case callbackRequested = "callback-requested"
    case visitLeft = "visit-left"
    case visitCalled = "visit-called"
    case visitRecalled = "visit-recalled"
    case visitParked = "visit-parked"
    case visitRequeued = "visit-requeued"
    case visitTransferred = "visit-transferred"
    case visitMissed = "visit-missed"
    case serviceStarted = "service-started"
    case serviceFinished = "service-finished"
    case counterChanged = "counter-changed"
    case slotHeld = "slot-held"
    case holdReleased = "hold-released"
    case holdExpired = "hold-expired"
    case appointmentBooked = "appointment-booked"
    case appointmentChanged = "appointment-changed"
    case appointmentCancelled = "appointment-cancelled"
    case appointmentArrived = "appointment-arrived"
    case appointmentMissed = "appointment-missed"
    case appointmentResolved = "appointment-resolved"
    case waitlistJoined = "waitlist-joined"
    case waitlistOffered = "waitlist-offered"
    case waitlistPassed = "waitlist-passed"
    case waitlistLeft = "waitlist-left"
    case messageLeft = "message-left"
    case messageTaken = "message-taken"
    case messageClosed = "message-closed"
  }

  package var kind: Kind { change.parts.kind }
  /// The name under which the journal keeps it, such as `visit-joined`.
  package var type: String { kind.rawValue }
}

extension DeskEvent.Change {
  /// The name and the fields.
  var parts: (kind: DeskEvent.Kind, fields: any Codable) {
    switch self {
    case .visitJoined(let fields): (.visitJoined, fields)
    case .callbackRequested(let fields): (.callbackRequested, fields)
    case .visitLeft(let fields): (.visitLeft, fields)
    case .visitCalled(let fields): (.visitCalled, fields)
    case .visitRecalled(let fields): (.visitRecalled, fields)
    case .visitParked(let fields): (.visitParked, fields)
    case .visitRequeued(let fields): (.visitRequeued, fields)
    case .visitTransferred(let fields): (.visitTransferred, fields)
    case .visitMissed(let fields): (.visitMissed, fields)
    case .serviceStarted(let fields): (.serviceStarted, fields)
    case .serviceFinished(let fields): (.serviceFinished, fields)
    case .counterChanged(let fields): (.counterChanged, fields)
    case .slotHeld(let fields): (.slotHeld, fields)
    case .holdReleased(let fields): (.holdReleased, fields)
    case .holdExpired(let fields): (.holdExpired, fields)
    case .appointmentBooked(let fields): (.appointmentBooked, fields)
    case .appointmentChanged(let fields): (.appointmentChanged, fields)
    case .appointmentCancelled(let fields): (.appointmentCancelled, fields)
    case .appointmentArrived(let fields): (.appointmentArrived, fields)
    case .appointmentMissed(let fields): (.appointmentMissed, fields)
    case .appointmentResolved(let fields): (.appointmentResolved, fields)
    case .waitlistJoined(let fields): (.waitlistJoined, fields)
    case .waitlistOffered(let fields): (.waitlistOffered, fields)
    case .waitlistPassed(let fields): (.waitlistPassed, fields)
    case .waitlistLeft(let fields): (.waitlistLeft, fields)
    case .messageLeft(let fields): (.messageLeft, fields)
    case .messageTaken(let fields): (.messageTaken, fields)
    case .messageClosed(let fields): (.messageClosed, fields)
    }
  }
}
