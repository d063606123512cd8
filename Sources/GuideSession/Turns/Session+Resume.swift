import GuideGraph

extension Session {
  /// Secrets are kept nowhere, so a session that was read again since asks for them again. Nothing else is lost:
  /// later answers are kept. What was done in the world since a secret was said stays done, and needs it no more.
  mutating func resume(on channel: Channel) {
    emit(.resumed(.init(channel: channel)))
    guard isOpenQuestion, let turn = firstLostSecret, state.effects.allSatisfy({ $0.turn <= turn }) else { return }
    emit(.changedAnswer(.init(step: state.checkpoints[turn].key, turn: turn)))
    advance()
  }

  private var isOpenQuestion: Bool {
    switch state.journey.place {
    case .asking, .confirming, .booking: true
    case .arriving, .needing, .acting, .handingOff, .queued, .undoing, .finished, .stuck: false
    }
  }

  private var firstLostSecret: Int? {
    state.journey.answers.firstIndex { answer in
      answer.values.contains { name, value in
        value.isEmpty && library[answer.step.guide]?.variables[name]?.privacy == .secret
      }
    }
  }
}
