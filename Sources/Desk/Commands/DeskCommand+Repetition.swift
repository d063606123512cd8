extension DeskCommand.Action {
  /// Whether this command, coming again, asked for what has happened already.
  func isRepeated(by change: DeskEvent.Change) -> Bool {
    switch (self, change) {
    case (.joinQueue(let wish), .visitJoined(let done)): wish.queue == done.queue && wish.session == done.session
    case (.requestCallback(let ticket), .callbackRequested(let done)), (.leave(let ticket), .visitLeft(let done)),
      (.recall(let ticket), .visitRecalled(let done)), (.requeue(let ticket), .visitRequeued(let done)):
      ticket == done.ticket
    case (.call(let station, let agent), .visitCalled(let done)): station == done.station && agent == done.agent
    case (.park(let ticket), .visitParked(let done)): ticket == done.ticket
    case (.miss(let ticket), .visitMissed(let done)): ticket == done.ticket
    case (.setCounter(let counter, let standing, let agent), .counterChanged(let done)):
      counter == done.counter && standing == done.standing && agent == done.agent
    case (.serve(let ticket, _, _), .serviceStarted(let done)): ticket == done.ticket
    case (.finish(let ticket, _), .serviceFinished(let done)): ticket == done.ticket
    case (.transfer(let ticket, let queue), .visitTransferred(let done)):
      ticket == done.ticket && queue == done.queue
    case (.hold(let slot, let session, _), .slotHeld(let done)): session == done.session && slot.means(done.time)
    case (.release(let session), .holdReleased(let done)): session == done.session
    // The reference is drawn afresh by a caller who lost the first answer; the booking keeps the first one.
    case (.book(let slot, _, let session), .appointmentBooked(let done)):
      session == done.session && slot.means(done.time)
    case (.change(let reference, let slot, _), .appointmentChanged(let done)):
      reference == done.reference && slot.means(done.time)
    case (.cancel(let reference), .appointmentCancelled(let done)): reference == done.reference
    case (.checkIn(let reference), .appointmentArrived(let done)): reference == done.reference
    // As with a booking, the reference may be another one.
    case (.joinWaitlist(let wish), .waitlistJoined(let done)):
      wish.session == done.session && wish.service == done.service && wish.from == done.from && wish.to == done.to
    case (.acceptOffer(let reference), .appointmentBooked(let done)): reference == done.reference
    case (.declineOffer(let reference), .waitlistPassed(let done)),
      (.leaveWaitlist(let reference), .waitlistLeft(let done)):
      reference == done.reference
    case (.leaveMessage(let message, _, _), .messageLeft(let done)): message == done.message
    case (.takeMessage(let message, _), .messageTaken(let done)): message == done.message
    case (.closeMessage(let message, _), .messageClosed(let done)): message == done.message
    default: false
    }
  }
}

extension DeskCommand.SlotChoice {
  func means(_ time: SlotTime) -> Bool {
    switch self {
    case .slot(let id): id == time.id
    case .calendar(let calendar, let start): calendar == time.calendar && start == time.start
    case .service(let service, let start): service == time.service && start == time.start
    }
  }
}
