import GuideGraph

extension Event {
  /// What of it belongs in the vault.
  public var vaultTexts: [VaultText] { recorded.compactMap(\.vaultText) }

  private var recorded: [Recorded] {
    switch body {
    case .given(let given): [given.value]
    case .answered(let answer), .answeredAhead(let answer): Array(answer.values.values)
    case .noMatch(let miss): [miss.words]
    case .assigned(let assigned): [assigned.value]
    case .noted(let noted), .flagged(let noted): [noted.words]
    case .actionDone(let done): done.value.map { [$0] } ?? []
    case .undoStarted(let undo): undo.answer.map { Array($0.values.values) } ?? []
    case .messageLeft(let left): [left.words]
    case .feedback(let feedback): feedback.comment.map { [$0] } ?? []
    case .wrappedUp(let wrapUp): [wrapUp.summary]
    default: []
    }
  }

  /// The same event with its vault texts put back; what the vault lacks stays erased.
  package func filled(from vault: (Int) -> [String]?) -> Event {
    var event = self
    func fill(_ recorded: inout Recorded) {
      if case .vault(let number) = recorded.keeping { recorded.items = vault(number) }
    }
    func fill(_ values: inout [VariableName: Recorded]) {
      for name in values.keys { fill(&values[name]!) }
    }
    switch body {
    case .given(var given): fill(&given.value); event.body = .given(given)
    case .answered(var answer): fill(&answer.values); event.body = .answered(answer)
    case .answeredAhead(var answer): fill(&answer.values); event.body = .answeredAhead(answer)
    case .noMatch(var miss): fill(&miss.words); event.body = .noMatch(miss)
    case .assigned(var assigned): fill(&assigned.value); event.body = .assigned(assigned)
    case .noted(var noted): fill(&noted.words); event.body = .noted(noted)
    case .flagged(var noted): fill(&noted.words); event.body = .flagged(noted)
    case .actionDone(var done):
      if var value = done.value { fill(&value); done.value = value }
      event.body = .actionDone(done)
    case .undoStarted(var undo):
      if var answer = undo.answer { fill(&answer.values); undo.answer = answer }
      event.body = .undoStarted(undo)
    case .messageLeft(var left): fill(&left.words); event.body = .messageLeft(left)
    case .feedback(var feedback):
      if var comment = feedback.comment { fill(&comment); feedback.comment = comment }
      event.body = .feedback(feedback)
    case .wrappedUp(var wrapUp): fill(&wrapUp.summary); event.body = .wrappedUp(wrapUp)
    default: break
    }
    return event
  }
}

extension Recorded {
  fileprivate var vaultText: VaultText? {
    guard case .vault(let number) = keeping, let items else { return nil }
    return VaultText(number: number, items: items, privacy: privacy.rawValue, retention: retention)
  }
}
