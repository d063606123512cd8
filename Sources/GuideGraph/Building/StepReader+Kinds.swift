import GuideDocument

extension StepReader {
  func decide() -> DecideStep {
    var decide = DecideStep(heading: heading, whens: [], otherwise: nil)
    for when in element.children(.when) {
      let next = target(of: when)
      if let test = scope.expression(.test, of: when, expecting: .boolean) {
        decide.whens.append(.init(test: test, next: next, element: when.id))
      } else {
        decide.unreadable.append(next)
      }
    }
    decide.otherwise = exit(.otherwise)
    return decide
  }

  func subguide() -> SubguideStep {
    let parameters = element.children(.param).compactMap { child -> Assignment? in
      guard let name = child[.name] else { return nil }
      return scope.expression(.value, of: child).map {
        Assignment(name: VariableName(name), value: $0, element: child.id)
      }
    }
    let returned = element.children(.returned).map { child in
      SubguideStep.Returned(
        outcome: StepID(child[.outcome] ?? ""), next: target(of: child), results: results(of: child),
        element: child.id)
    }
    return SubguideStep(
      heading: heading, guide: GuideID(element[.guide] ?? ""), parameters: parameters, returned: returned)
  }

  private func results(of returned: Element) -> [SubguideStep.Result] {
    returned.children(.result).compactMap { child in
      guard let name = child[.name], let assign = variable(.assign, of: child) else { return nil }
      return .init(name: VariableName(name), assign: assign, element: child.id)
    }
  }

  func action() -> ActionStep {
    let parameters = element.children(.param).compactMap { child -> Assignment? in
      guard let name = child[.name] else { return nil }
      return scope.expression(.value, of: child).map {
        Assignment(name: VariableName(name), value: $0, element: child.id)
      }
    }
    return ActionStep(
      heading: heading, name: ActionName(element[.name] ?? ""), timeout: duration(.timeout, of: element),
      effect: element[.effect].flatMap(ActionStep.Effect.init(rawValue:)) ?? .once,
      undo: undo(), prompt: text(.prompt), say: speech(), parameters: parameters,
      result: element.child(.result).flatMap { variable(.assign, of: $0) }, confirm: text(.confirm),
      done: exit(.done), failed: exit(.failed), declined: exit(.declined))
  }

  private func undo() -> Target? {
    if element[.effect] == ActionStep.Effect.undo.rawValue, !element.has(.undo) {
      scope.report(
        "missing-attribute", "effect=\"undo\" needs undo=\"...\": the action that takes this one back",
        at: element.place(of: .effect), consequence: "a customer who goes back is told that it cannot be taken back",
        subject: "undo")
    }
    return targets.target(.undo, of: element)
  }

  func handoff() -> HandoffStep {
    HandoffStep(
      heading: heading, queue: QueueID(element[.queue] ?? ""), reason: element[.reason],
      isUrgent: element[.priority] == "urgent", resume: targets.target(.resume, of: element),
      offersCallback: element.flag(.callback), prompt: prompt(), say: speech(), notes: texts(.note), why: text(.why),
      passes: element.children(.pass).compactMap { variable(.variable, of: $0) }, closed: exit(.closed),
      busy: exit(.busy), busyOver: duration(.over, of: element.child(.busy)), declined: exit(.declined))
  }

  func appointment() -> AppointmentStep {
    let results = element.children(.result).compactMap { child -> AppointmentStep.Result? in
      guard let part = child[.of].flatMap(AppointmentStep.Part.init(rawValue:)),
        let variable = variable(.assign, of: child)
      else { return nil }
      checkType(of: variable, holds: part, child)
      return .init(part: part, variable: variable)
    }
    return AppointmentStep(
      heading: heading, service: ServiceID(element[.service] ?? ""),
      task: element[.task].flatMap(AppointmentStep.Task.init(rawValue:)) ?? .book,
      reference: variable(.reference, of: element), prompt: text(.prompt), say: speech(), notes: texts(.note),
      results: results, done: exit(.done), unavailable: exit(.unavailable), declined: exit(.declined),
      failed: exit(.failed))
  }

  private func checkType(of name: VariableName, holds part: AppointmentStep.Part, _ element: Element) {
    guard let type = scope.variables[name]?.type else { return }
    let needed: ValueType
    switch part {
    case .start, .end: needed = .dateTime
    case .place, .zone, .reference: needed = .text
    }
    guard type != needed else { return }
    scope.report(
      "type-mismatch",
      "\"\(name)\" must have type=\"\(needed.rawValue)\" to hold the \(part.rawValue) of an appointment",
      at: element.place(of: .assign), consequence: "the appointment cannot be told to the customer", subject: name.text)
  }

  func message() -> MessageStep {
    MessageStep(
      heading: heading, inbox: InboxID(element[.inbox] ?? ""), prompt: prompt(), say: speech(),
      next: target(of: element))
  }

  func outcome() -> OutcomeStep {
    OutcomeStep(
      heading: heading, result: element[.result].flatMap(Outcome.init(rawValue:)) ?? .unresolved,
      disposition: element[.disposition].map(DispositionCode.init(_:)), prompt: prompt(), say: speech(),
      notes: texts(.note))
  }
}
