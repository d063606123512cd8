/// Something that happened at the desk, for good. A command that succeeds is exactly one event.
package struct DeskEvent: Hashable, Sendable {
  /// Milliseconds since 1970 in UTC.
  package let at: Int64
  /// Of the command; nil for what the passing of time brought about.
  package let key: DeskKey?
  package let change: Change

  package init(at: Int64, key: DeskKey? = nil, _ change: Change) {
    self.at = at
    self.key = key
    self.change = change
  }

  package enum Change: Hashable, Sendable {
    case visitJoined(VisitJoined)
    case callbackRequested(AboutVisit)
    case visitLeft(AboutVisit)
    case visitCalled(VisitCalled)
    case visitRecalled(AboutVisit)
    case visitParked(VisitParked)
    case visitRequeued(AboutVisit)
    case visitTransferred(VisitTransferred)
    case visitMissed(AboutVisit)
    case serviceStarted(ServiceStarted)
    case serviceFinished(ServiceFinished)
    case counterChanged(CounterChanged)
    case slotHeld(SlotHeld)
    case holdReleased(AboutHold)
    case holdExpired(AboutHold)
    case appointmentBooked(AppointmentBooked)
    case appointmentChanged(AppointmentChanged)
    case appointmentCancelled(AboutAppointment)
    case appointmentArrived(AppointmentArrived)
    case appointmentMissed(AboutAppointment)
    /// The zone's rules changed: the same wall time at another instant.
    case appointmentResolved(AppointmentChanged)
    case waitlistJoined(WaitlistJoined)
    case waitlistOffered(WaitlistOffered)
    /// The offer was declined or ran out; the customer stays on the list for other times.
    case waitlistPassed(AboutAppointment)
    case waitlistLeft(AboutAppointment)
    case messageLeft(MessageLeft)
    case messageTaken(MessageTaken)
    case messageClosed(MessageClosed)
  }
}
