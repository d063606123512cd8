package import GuideGraph

/// What a session is doing at its present step.
package enum Place: Hashable, Sendable {
  /// Just entered; the engine goes on by itself.
  case arriving
  case asking
  /// The desk or the host must say something before the walk can go on.
  case needing(FactQuery)
  case confirming
  case acting(key: String)
  case handingOff(Event.HandoffRequested.Asker)
  case queued(ticket: String, callback: Bool, by: Event.HandoffRequested.Asker)
  case booking
  case undoing(Event.UndoStarted)
  case finished(Outcome)
  /// The guide cannot go on and has no person to offer.
  case stuck(String)

  package var isFinished: Bool {
    if case .finished = self { return true }
    return false
  }
}
