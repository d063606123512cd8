import GuideGraph

// Actions, messages and facts: what the host reports and where that leads.

extension Session {
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
            .init(
              step: key, reason: Event.Trouble.badResult,
              detail: "the result is not a value of type \(variable.type.rawValue)")))
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
    takePending()
    advance()
  }
}
