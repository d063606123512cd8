import GuideGraph
import GuideSession

extension AgentCall {
  /// Where the call stands: guide, time, step, and what is established.
  func head(_ step: StepKey) {
    voice.gap()
    voice.line(
      CallHeading(kept.session, at: step, elapsed: surroundings.now() - settings.startedAt).words, as: .speaker)
  }

  func present(_ text: RenderedText, say: RenderedText?) { voice.part("SAY", say ?? text) }

  func explain(_ misuse: Misuse) { voice.line(misuse.agentWords, as: .error) }

  /// Ctrl-C never ends a call.
  func interrupted() throws -> Heard {
    voice.line("Call is open. w to wrap up.")
    return .again
  }
}

extension Voice {
  func note(_ text: RenderedText) {
    part("NOTE", RenderedText([.init("(never read aloud) ")] + text.runs))
  }
}

extension Misuse {
  fileprivate var agentWords: String {
    switch self {
    case .effectStands(let effect): "You cannot go back: \(effect.description)."
    case .nothingToGoBackTo: "There is nothing to undo."
    case .cannotSkip: "This question cannot be left out."
    case .noPerson: "This guide names nobody to hand over to."
    case .noAnswer: "That is no answer to that question."
    case .noStep(let id): "There is no step \"\(id)\" that you can go to from here."
    case .noObjection(let id): "There is no objection \"\(id)\"."
    case .finished: "The guide has come to its end. w wraps the call up."
    case .needsReason, .notWaiting: "That does not work here: \(description)."
    }
  }
}

extension Session {
  /// What an agent should know about the end that was reached.
  var endingNotes: [RenderedText] {
    guard case .outcome(let outcome) = step else { return [] }
    return outcome.notes.map { RenderedText($0.outline) }
  }
}
