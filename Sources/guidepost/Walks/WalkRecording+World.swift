import GuideGraph
import GuideSession

extension WalkRecording {
  mutating func takeAction(_ body: Event.Body) {
    switch body {
    case .actionStarted(let started): confirm(started.step, true)
    case .actionDeclined(let declined): confirm(declined.step, false)
    case .actionDone(let done): act(done.step, .done(done.value?.items?.joined(separator: " ")))
    case .actionFailed(let trouble): act(trouble.step, .failed)
    case .actionUndone(let undone): undo(undone.step, .done(nil))
    case .undoFailed(let trouble): undo(trouble.step, .failed)
    default: break
    }
  }

  private mutating func confirm(_ step: StepKey, _ isAgreed: Bool) {
    guard case .action(let action)? = library.step(step), action.confirm != nil else { return }
    elements.append(WalkElement("confirm", [("step", step.step.text), ("value", isAgreed ? "true" : "false")]))
  }

  private mutating func act(_ step: StepKey, _ result: Walk.Action) {
    guard case .action(let action)? = library.step(step) else { return }
    add(action.name, result)
  }

  private mutating func undo(_ step: StepKey, _ result: Walk.Action) {
    guard case .action(let action)? = library.step(step), let undoing = library[step.guide]?.undoing(action) else {
      return
    }
    add(undoing.name, result)
  }

  private mutating func add(_ name: ActionName, _ result: Walk.Action) {
    var attributes = [("name", name.text)]
    switch result {
    case .done(let value): attributes += [("result", "done")] + (value.map { [("value", $0)] } ?? [])
    case .failed: attributes.append(("result", "failed"))
    }
    elements.append(WalkElement("action", attributes))
  }

  mutating func takeHandoff(_ body: Event.Body) {
    switch body {
    case .handoffRequested(let request):
      if request.by == .customer, let before = session.state.beforePerson?.key { say(WalkWord.agent.text, at: before) }
    case .handoffQueued(let queued):
      guard let queue = queue(of: queued.step) else { break }
      queues[queue, default: .standard].position = queued.position ?? 1
    case .handoffClosed(let closed):
      if let queue = queue(of: closed.step) { queues[queue, default: .standard].state = .closed }
    case .handoffBusy(let busy): if let queue = queue(of: busy.step) { queues[queue, default: .standard].state = .busy }
    case .handoffServed(let served): add(.served, at: served.step)
    case .handoffDeclined(let declined): add(.declined, at: declined.step)
    case .handoffLeft(let left): add(.left, at: left.step)
    case .calledBack(let called):
      add(.callback, at: called.step)
      ending = (called.step.step, .handedOff)
    default: break
    }
  }

  private func queue(of step: StepKey) -> String? {
    guard case .handoff(let handoff)? = library.step(step) else { return nil }
    return handoff.queue.text
  }

  private mutating func add(_ result: Walk.Handoff, at step: StepKey) {
    elements.append(WalkElement("handoff", [("step", step.step.text), ("result", result.rawValue)]))
  }

  mutating func takeAppointment(_ body: Event.Body) {
    switch body {
    case .appointmentBooked(let made), .appointmentChanged(let made), .appointmentCancelled(let made),
      .appointmentCheckedIn(let made):
      add("booked", at: made.step)
    case .appointmentDeclined(let declined): add("declined", at: declined.step)
    case .appointmentUnavailable(let step): stand(step.step, .unavailable)
    case .appointmentFailed(let trouble): stand(trouble.step, .failed)
    default: break
    }
  }

  private mutating func add(_ result: String, at step: StepKey) {
    // A booking may be cancelled from anywhere, which no walk can say.
    guard case .appointment? = library.step(step) else { return }
    elements.append(WalkElement("appointment", [("step", step.step.text), ("result", result)]))
  }

  private mutating func stand(_ step: StepKey, _ state: Walk.Service) {
    guard case .appointment(let appointment)? = library.step(step) else { return }
    services[appointment.service.text] = state
  }
}
