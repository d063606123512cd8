import GuideGraph

extension State {
  var turn: Int { checkpoints.count }

  mutating func applyHandoff(_ body: Event.Body) {
    switch body {
    case .handoffRequested(let request): journey.place = .handingOff(request.by)
    case .handoffQueued(let queued):
      withheld = Set(queued.withheld)
      queue(queued.ticket, isCallback: false, at: queued.step)
    case .handoffServed(let served):
      dropTicket()
      effects.append(Effect(kind: .served, step: served.step, key: "served-\(number)", turn: turn))
      journey.place = .arriving
    case .calledBack(let here):
      if case .queued(let ticket, _, _) = journey.place { queue(ticket, isCallback: true, at: here.step) }
      // A host that keeps no tickets still owes a call.
      if case .handingOff = journey.place { queue("", isCallback: true, at: here.step) }
    case .handoffClosed, .handoffBusy: dropTicket()
    case .handoffLeft, .handoffDeclined:
      let by = asker
      dropTicket()
      withheld = []
      returnToQuestion(askedBy: by)
    default: break
    }
  }

  private mutating func queue(_ ticket: String, isCallback: Bool, at step: StepKey) {
    journey.place = .queued(ticket: ticket, callback: isCallback, by: asker)
    dropTicket()
    effects.append(Effect(kind: .ticket(ticket), step: step, key: ticket, turn: turn))
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

  mutating func applyAction(_ body: Event.Body, in library: Library) {
    switch body {
    case .actionRequested: journey.place = .confirming
    case .actionStarted(let started): journey.place = .acting(key: started.key)
    case .actionDone(let done): finish(done, in: library)
    case .actionFailed(let trouble): if trouble.reason == Event.Trouble.badResult { finish(trouble, in: library) }
    case .undoStarted(let undo):
      if beforeUndo == nil { beforeUndo = journey.standing }
      journey.place = .undoing(undo)
    case .actionUndone(let undone): effects.removeAll { $0.key == undone.key }
    case .undoFailed:
      if let beforeUndo { journey.standing = beforeUndo }
      beforeUndo = nil
    case .messageLeft(let left):
      messages.append(note(left.step, left.words))
      effects.append(Effect(kind: .message, step: left.step, key: "message-\(number)", turn: turn))
    default: break
    }
  }

  private mutating func finish(_ done: Event.ActionDone, in library: Library) {
    guard let action = library.action(done.step) else { return }
    if let name = action.result, let recorded = done.value {
      store(value(recorded, of: name, in: library), recorded, in: name)
    }
    stand(action, at: done.step, key: done.key, in: library)
  }

  /// Its result made no sense, but it was carried out.
  private mutating func finish(_ trouble: Event.Trouble, in library: Library) {
    guard let action = library.action(trouble.step), case .acting(let key) = journey.place else { return }
    stand(action, at: trouble.step, key: key, in: library)
  }

  private mutating func stand(_ action: ActionStep, at step: StepKey, key: String, in library: Library) {
    let kind: Effect.Kind
    switch action.effect {
    case .safe: return
    case .once: kind = .once
    case .undo:
      let reverse = action.undo.flatMap { library.action(StepKey(step.guide, $0.id)) }
      kind = reverse.map { .undoable($0.name) } ?? .once
    }
    effects.append(Effect(kind: kind, step: step, key: key, turn: turn, variables: journey.frame.variables))
  }
}
