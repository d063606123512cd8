import GuideDocument
package import GuideGraph

extension Session {
  /// Steps that a walk may pass without waiting for a person.
  package static let instantSteps = 1_000

  var guide: Guide {
    guard let guide = library[state.journey.frame.guide] else {
      preconditionFailure("a session walks guides of its library only")
    }
    return guide
  }

  var key: StepKey { state.journey.key }

  /// The step the walk is at.
  package var step: Step {
    guard let index = guide.index(of: state.journey.frame.step) else {
      preconditionFailure("a session stands on steps of its guide only")
    }
    return guide[index]
  }

  mutating func enter(_ id: StepID, via: ControlEdge.Kind?) {
    let from = via == nil ? nil : key
    enter(StepKey(state.journey.frame.guide, id), via: via, from: from)
  }

  mutating func enter(_ step: StepKey, via: ControlEdge.Kind?, from: StepKey?) {
    emit(.stepEntered(.init(step: step, visit: (state.visits[step] ?? 0) + 1, via: via, from: from)))
  }

  /// Takes an exit that a complete guide has; a guide that leaves it out offers a person instead.
  mutating func leave(by exit: Target?, via kind: ControlEdge.Kind) {
    guard let exit, !exit.step.isMissing else {
      return fail("missing-branch", "\"\(key.step)\" has no way on for \(kind.rawValue)")
    }
    enter(exit.id, via: kind)
  }

  /// Goes on through everything that waits for nobody.
  mutating func advance() {
    while state.journey.place == .arriving {
      if state.passed > Self.instantSteps { stopLoop() } else { arrive() }
    }
  }

  /// Also where a loop runs over several turns, such as a hand-off that is closed and leads to itself.
  private mutating func stopLoop() {
    let loop = state.trail.map(\.text).joined(separator: " -> ")
    fail("loop", "the guide went on for \(Self.instantSteps) steps without asking anything: ... \(loop)")
  }

  private mutating func arrive() {
    do throws(EvaluationError) {
      switch step {
      case .question(let question): try arrive(at: question)
      case .decide(let decide): try arrive(at: decide)
      case .subguide(let subguide): try arrive(at: subguide)
      case .action(let action): try arrive(at: action)
      case .handoff(let handoff): try arrive(at: handoff)
      case .appointment(let appointment): try arrive(at: appointment)
      case .message(let message): try arrive(at: message)
      case .outcome(let outcome): try arrive(at: outcome)
      case .return: takeUp()
      }
    } catch {
      stop(for: error)
    }
  }

  /// An expression could not be evaluated: ask for the fact it needs, or offer a person.
  mutating func stop(for error: EvaluationError, holding answer: Event.Answered? = nil) {
    switch error {
    case .needsFact(let fact): emit(.factRequested(.init(fact: fact, value: nil, answer: answer)))
    case .failed(let message, let range): fail("expression", detail(message, range))
    }
  }

  /// Messages quote values, so where any is private only the place is told.
  private func detail(_ message: String, _ range: ByteRange) -> String {
    guard state.journey.frames.contains(where: { !$0.privacy.isEmpty }) || state.journey.standing.pending != nil else {
      return message
    }
    return "an expression here has no value (from byte \(range.lower) of it)"
  }

  /// Where the guide cannot go on a person is offered, and nothing is lost.
  mutating func fail(_ reason: String, _ detail: String) {
    let trouble = Event.Trouble(step: key, reason: reason, detail: detail)
    emit(.failed(trouble))
    guard state.failures <= 3, let person = persons.first(where: { $0 != key }) else { return }
    enter(person, via: .person, from: key)
  }

  /// The persons of the guides that the walk is in, the innermost first.
  var persons: [StepKey] {
    state.journey.frames.reversed().compactMap { frame in
      guard let person = library[frame.guide]?.person, !person.step.isMissing else { return nil }
      return StepKey(frame.guide, person.id)
    }
  }

  package var context: EvaluationContext {
    EvaluationContext(
      variables: state.journey.frame.variables, now: state.now, zone: state.start?.zone ?? "UTC",
      locale: state.start?.locale ?? guide.language, facts: state.journey.standing.facts)
  }
}
