extension Step {
  /// Every exit the step names, with its kind, in document order of meaning. The one list of control edges.
  package func forEachExit(_ body: (ControlEdge.Kind, Target) -> Void) {
    switch self {
    case .question(let step): step.forEachExit(body)
    case .decide(let step):
      for when in step.whens { body(.when, when.next) }
      for next in step.unreadable { body(.when, next) }
      if let next = step.otherwise { body(.otherwise, next) }
    case .subguide(let step):
      for returned in step.returned { body(.returned, returned.next) }
    case .action(let step):
      Self.pass([(.done, step.done), (.failed, step.failed), (.declined, step.declined)], to: body)
    case .handoff(let step):
      Self.pass(
        [(.resume, step.resume), (.closed, step.closed), (.busy, step.busy), (.declined, step.declined)], to: body)
    case .appointment(let step):
      Self.pass(
        [(.done, step.done), (.unavailable, step.unavailable), (.declined, step.declined), (.failed, step.failed)],
        to: body)
    case .message(let step): body(.sent, step.next)
    case .outcome, .return: break
    }
  }

  private static func pass(_ exits: [(ControlEdge.Kind, Target?)], to body: (ControlEdge.Kind, Target) -> Void) {
    for (kind, target) in exits {
      if let target { body(kind, target) }
    }
  }
}

extension QuestionStep {
  fileprivate func forEachExit(_ body: (ControlEdge.Kind, Target) -> Void) {
    switch ask {
    case .choice(let choice): choice.forEachExit(body)
    case .field(_, let next): body(.field, next)
    case .form(_, let next): body(.form, next)
    case .acknowledge(_, let next): body(.acknowledge, next)
    case .goto(let next): body(.goto, next)
    }
    if let next = tried { body(.tried, next) }
    if let next = noMatch?.next { body(.nomatch, next) }
    if let next = noInput?.next { body(.noinput, next) }
  }
}

extension QuestionStep.Choice {
  /// Where an option leads: its own way, else the choice's. A `multiple` choice always takes the choice's.
  package func target(of option: QuestionStep.Option) -> Target? {
    isMultiple ? next : option.next ?? next
  }

  fileprivate func forEachExit(_ body: (ControlEdge.Kind, Target) -> Void) {
    if isMultiple {
      if let next { body(.option, next) }
    } else {
      for option in options {
        if let next = target(of: option) { body(.option, next) }
      }
    }
    if isOptional, let next { body(.skip, next) }
  }
}
