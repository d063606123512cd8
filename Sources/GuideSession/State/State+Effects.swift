import GuideGraph

extension State {
  private var turn: Int { checkpoints.count }

  mutating func applyHandoff(_ body: Event.Body) {
    switch body {
    case .handoffRequested(let request): journey.place = .handingOff(request.by)
    case .handoffQueued(let queued):
      journey.place = .queued(ticket: queued.ticket, callback: false, by: asker)
      effects.append(Effect(kind: .ticket(queued.ticket), step: queued.step, key: queued.ticket, turn: turn))
    case .handoffServed(let served):
      dropTicket()
      effects.append(Effect(kind: .served, step: served.step, key: "served-\(number)", turn: turn))
      journey.place = .arriving
    case .calledBack:
      if case .queued(let ticket, _, let by) = journey.place {
        journey.place = .queued(ticket: ticket, callback: true, by: by)
      }
    case .handoffLeft:
      let by = asker
      dropTicket()
      returnToQuestion(askedBy: by)
    case .handoffDeclined: returnToQuestion(askedBy: asker)
    default: break
    }
  }

  private var asker: Event.HandoffRequested.Asker {
    switch journey.place {
    case .handingOff(let by), .queued(_, _, let by): by
    default: .guide
    }
  }

  /// Who asked for a person by word and thought better of it loses nothing.
  private mutating func returnToQuestion(askedBy asker: Event.HandoffRequested.Asker) {
    guard asker == .customer, let before = beforePerson else { return }
    journey = before
    beforePerson = nil
  }

  private mutating func dropTicket() {
    effects.removeAll { effect in
      if case .ticket = effect.kind { return true }
      return false
    }
  }

  mutating func applyAppointment(_ body: Event.Body) {
    switch body {
    case .appointmentRequested: journey.place = .booking
    case .appointmentBooked(let made): book(made)
    case .appointmentChanged(let made):
      effects.removeAll { $0.isBooking(made.booking.reference) }
      bookings.removeAll { $0.reference == made.booking.reference }
      book(made)
    case .appointmentCancelled(let made):
      effects.removeAll { $0.isBooking(made.booking.reference) }
      bookings.removeAll { $0.reference == made.booking.reference }
    default: break
    }
  }

  private mutating func book(_ made: Event.AppointmentMade) {
    bookings.append(made.booking)
    effects.append(
      Effect(kind: .booking(made.booking), step: made.step, key: made.booking.reference, turn: turn))
  }

  mutating func applyAction(_ body: Event.Body, in library: Library) {
    switch body {
    case .actionRequested: journey.place = .confirming
    case .actionStarted(let started): journey.place = .acting(key: started.key)
    case .actionDone(let done): finish(done, in: library)
    case .undoStarted(let undo): journey.place = .undoing(undo)
    case .actionUndone(let undone): effects.removeAll { $0.key == undone.key }
    case .undoFailed: journey.place = .arriving
    case .messageLeft(let left):
      messages.append(note(left.step, left.words))
      effects.append(Effect(kind: .message, step: left.step, key: "message-\(number)", turn: turn))
    default: break
    }
  }

  private mutating func finish(_ done: Event.ActionDone, in library: Library) {
    guard case .action(let step)? = library.step(done.step) else { return }
    if let name = step.result, let recorded = done.value {
      store(value(recorded, of: name, in: library), recorded, in: name)
    }
    switch step.effect {
    case .safe: break
    case .once: effects.append(Effect(kind: .once, step: done.step, key: done.key, turn: turn))
    case .undo:
      let kind = step.undo.map(Effect.Kind.undoable) ?? .once
      effects.append(Effect(kind: kind, step: done.step, key: done.key, turn: turn))
    }
  }
}

extension Effect {
  func isBooking(_ reference: String) -> Bool {
    if case .booking(let booking) = kind { return booking.reference == reference }
    return false
  }
}
