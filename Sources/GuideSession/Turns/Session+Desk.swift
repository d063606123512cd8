import GuideGraph

// Hand-offs: what the host reports and where that leads.

extension Session {
  mutating func askForPerson() throws(Misuse) {
    if case .handingOff = state.journey.place { throw .notWaiting(for: "a person", but: waitingFor) }
    if case .queued = state.journey.place { throw .notWaiting(for: "a person", but: waitingFor) }
    try refuseWhereUnderway("a person")
    guard let person = persons.first else { throw .noPerson }
    enter(person, via: .person, from: key)
    advance()
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
    case .booked(let booking):
      let made = recorded(booking, at: nil)
      emit(.appointmentBooked(made))
      return emit(.outcomeReached(.init(step: key, result: .booked, disposition: nil)))
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
}
