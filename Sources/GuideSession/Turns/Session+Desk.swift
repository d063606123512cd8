import GuideGraph

// Hand-offs, appointments, actions and messages: what the host reports and where that leads.

extension Session {
  mutating func askForPerson() throws(Misuse) {
    if case .handingOff = state.journey.place { throw .notWaiting(for: "a person", but: waitingFor) }
    if case .queued = state.journey.place { throw .notWaiting(for: "a person", but: waitingFor) }
    guard let person = nearestPerson, case .handoff(let handoff)? = library.step(person) else { throw .noPerson }
    enter(person, via: .person, from: key)
    emit(.handoffRequested(request(handoff, by: .customer)))
  }

  mutating func take(_ report: Command.HandoffReport) throws(Misuse) {
    guard case .handoff(let handoff) = step, let asker else { throw .notWaiting(for: "a hand-off", but: waitingFor) }
    let here = Event.AtStep(step: key)
    switch report {
    case .queued(let ticket, let position, let withheld):
      emit(
        .handoffQueued(
          .init(step: key, ticket: ticket, position: position, withheld: withheld.map { VariableName($0) })))
      return
    case .callback: return emit(.calledBack(here))
    case .served: serve(handoff, here)
    case .closed:
      emit(.handoffClosed(here))
      leave(by: handoff.closed, via: .closed)
    case .busy:
      emit(.handoffBusy(here))
      leave(by: handoff.busy, via: .busy)
    case .declined:
      emit(.handoffDeclined(here))
      decline(handoff, asker)
    case .left:
      emit(.handoffLeft(here))
      decline(handoff, asker)
    }
    advance()
  }

  private var asker: Event.HandoffRequested.Asker? {
    switch state.journey.place {
    case .handingOff(let by): by
    case .queued(_, _, let by): by
    default: nil
    }
  }

  private mutating func serve(_ handoff: HandoffStep, _ here: Event.AtStep) {
    emit(.handoffServed(here))
    guard let resume = handoff.resume else {
      return emit(.outcomeReached(.init(step: key, result: .handedOff, disposition: nil)))
    }
    leave(by: resume, via: .resume)
  }

  /// Who asked for a person by word and thought better of it is back at the open question: the fold has seen to that.
  private mutating func decline(_ handoff: HandoffStep, _ asker: Event.HandoffRequested.Asker) {
    guard asker == .customer else { return leave(by: handoff.declined, via: .declined) }
    if case .asking = state.journey.place { emit(.promptShown(.init(step: key))) }
  }

  mutating func take(_ report: Command.AppointmentReport) throws(Misuse) {
    if try takeWhileAway(report) { return }
    guard case .booking = state.journey.place, case .appointment(let appointment) = step else {
      throw .notWaiting(for: "an appointment", but: waitingFor)
    }
    let here = Event.AtStep(step: key)
    switch report {
    case .offered(let slots): return emit(.appointmentOffered(.init(step: key, slots: slots)))
    case .held(let slot): return emit(.appointmentHeld(.init(step: key, slot: slot)))
    case .booked(let booking): emit(.appointmentBooked(.init(step: key, booking: booking))); make(booking, appointment)
    case .changed(let booking): emit(.appointmentChanged(.init(step: key, booking: booking))); make(booking, appointment)
    case .cancelled(let booking):
      emit(.appointmentCancelled(.init(step: key, booking: booking)))
      make(booking, appointment)
    case .checkedIn(let booking):
      emit(.appointmentCheckedIn(.init(step: key, booking: booking)))
      make(booking, appointment)
    case .unavailable:
      emit(.appointmentUnavailable(here))
      leave(by: appointment.unavailable, via: .unavailable)
    case .declined:
      emit(.appointmentDeclined(here))
      leave(by: appointment.declined, via: .declined)
    case .failed(let why):
      emit(.appointmentFailed(.init(step: key, reason: "appointment", detail: why)))
      leave(by: appointment.failed, via: .failed)
    }
    advance()
  }

  /// A booking may be cancelled from anywhere: that frees the way back.
  private mutating func takeWhileAway(_ report: Command.AppointmentReport) throws(Misuse) -> Bool {
    if case .booking = state.journey.place { return false }
    switch report {
    case .cancelled(let booking) where state.bookings.contains { $0.reference == booking.reference }:
      emit(.appointmentCancelled(.init(step: key, booking: booking)))
      return true
    case .changed(let booking) where state.bookings.contains { $0.reference == booking.reference }:
      emit(.appointmentChanged(.init(step: key, booking: booking)))
      return true
    default: return false
    }
  }

  private mutating func make(_ booking: Booking, _ appointment: AppointmentStep) {
    for result in appointment.results {
      let text: String
      switch result.part {
      case .start: text = booking.start
      case .end: text = booking.end
      case .place: text = booking.place
      case .zone: text = booking.zone
      case .reference: text = booking.reference
      }
      let value = guide.variables[result.variable].flatMap { $0.type.parse(text, values: $0.values) } ?? .empty
      emit(.assigned(.init(name: result.variable, value: record(value, of: result.variable))))
    }
    leave(by: appointment.done, via: .done)
  }

  mutating func confirm(_ reply: Command.Reply) throws(Misuse) {
    guard case .action(let action) = step else { throw .notWaiting(for: "a confirmation", but: waitingFor) }
    switch reply {
    case .text("true"):
      start(action, .init(step: key, name: action.name, key: "\(state.start?.session ?? "")/\(state.number + 1)"))
    case .text("false"):
      emit(.actionDeclined(.init(step: key)))
      leave(by: action.declined, via: .declined)
    default: throw .notWaiting(for: "that", but: waitingFor)
    }
  }

  mutating func take(_ report: Command.ActionReport) throws(Misuse) {
    if case .undoing(let undo) = state.journey.place { return try finishUndo(undo, report) }
    guard case .acting(let actionKey) = state.journey.place, case .action(let action) = step else {
      throw .notWaiting(for: "an action's result", but: waitingFor)
    }
    switch report {
    case .done(let text): finish(action, actionKey, text)
    case .failed(let why):
      emit(.actionFailed(.init(step: key, reason: "action", detail: why)))
      leave(by: action.failed, via: .failed)
    }
    advance()
  }

  private mutating func finish(_ action: ActionStep, _ actionKey: String, _ text: String?) {
    var recorded: Recorded?
    if let name = action.result, let variable = guide.variables[name], let text {
      guard let value = variable.type.parse(text, values: variable.values) else {
        emit(
          .actionFailed(
            .init(step: key, reason: "result", detail: "the result is not a value of type \(variable.type.rawValue)")))
        return leave(by: action.failed, via: .failed)
      }
      recorded = record(value, of: name)
    }
    emit(.actionDone(.init(step: key, key: actionKey, value: recorded)))
    leave(by: action.done, via: .done)
  }

  mutating func leaveMessage(_ reply: Command.Reply) throws(Misuse) {
    guard case .message(let message) = step, case .text(let text) = reply, !text.trimmed.isEmpty else {
      throw .notWaiting(for: "that", but: waitingFor)
    }
    let words = record(words: text)
    emit(.messageLeft(.init(step: key, inbox: message.inbox, words: words)))
    leave(by: message.next, via: .sent)
  }

  mutating func give(_ items: [String]?) throws(Misuse) {
    guard case .needing(let fact) = state.journey.place else { throw .notWaiting(for: "a fact", but: waitingFor) }
    emit(.factGiven(.init(fact: fact, value: items)))
    advance()
  }
}
