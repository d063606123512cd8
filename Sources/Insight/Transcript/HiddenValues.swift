import GuideGraph
import GuideSession

/// Which variables cannot be spelled out when a conversation is read again, and what stands there instead.
struct HiddenValues {
  typealias Words = [VariableName: String]

  private var byGuide: [GuideID: Words] = [:]
  /// As it was before each answer that still stands: going back restores it with the journey.
  private var earlier: [[GuideID: Words]] = []

  func now(in guide: GuideID) -> Words { byGuide[guide] ?? [:] }

  /// `state`: after the event.
  mutating func follow(_ event: Event, in state: State, _ library: Library) {
    while earlier.count < state.checkpoints.count { earlier.append(byGuide) }
    if earlier.count > state.checkpoints.count {
      byGuide = earlier[state.checkpoints.count]
      earlier.removeSubrange(state.checkpoints.count...)
    }
    let here = state.journey.frame.guide
    switch event.body {
    case .given(let given): note(given.value, given.name, here)
    case .assigned(let assigned): note(assigned.value, assigned.name, here)
    case .answered(let answer):
      for (name, recorded) in answer.values { note(recorded, name, answer.step.guide) }
    case .actionDone(let done):
      if case .action(let step)? = library.step(done.step), let name = step.result, let value = done.value {
        note(value, name, done.step.guide)
      }
    case .subguideEntered(let sub): byGuide[sub.guide] = nil
    default: break
    }
  }

  private mutating func note(_ recorded: Recorded, _ name: VariableName, _ guide: GuideID) {
    let isPlain = !recorded.isErased && recorded.privacy < .sensitive
    byGuide[guide, default: [:]][name] = isPlain ? nil : ValueVisibility.conversation.words(recorded)
  }
}
