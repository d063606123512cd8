import GuideGraph

extension Session {
  /// What the session waits for now.
  public var waiting: Waiting {
    do throws(EvaluationError) {
      return try waitingNow()
    } catch {
      return .stuck(reason: "expression")
    }
  }

  /// Whether the guides on the way here name a person to hand over to.
  public var knowsPerson: Bool { !persons.isEmpty }

  private func waitingNow() throws(EvaluationError) -> Waiting {
    switch state.journey.place {
    case .arriving: preconditionFailure("a turn ends where something waits")
    case .asking: try asking()
    case .needing(let fact): .fact(.init(name: fact.kind.rawValue, argument: fact.argument))
    case .confirming: .confirm(try confirmation())
    case .acting(let actionKey): .action(try actionRequest(key: actionKey))
    case .handingOff(let by): .handoff(try handoffRequest(by: by, ticket: nil, isCallback: false))
    case .queued(let ticket, let callback, let by):
      .handoff(try handoffRequest(by: by, ticket: ticket, isCallback: callback))
    case .booking: .appointment(try appointmentRequest())
    case .undoing(let undo): .undo(undoRequest(undo))
    case .finished(let outcome): .finished(try ending(outcome))
    case .stuck(let reason): .stuck(reason: reason)
    }
  }

  private func asking() throws(EvaluationError) -> Waiting {
    switch step {
    case .question(let question): .prompt(try prompt(of: question))
    case .message(let message):
      .message(
        .init(
          step: key, text: try message.prompt.rendered(in: context), say: try message.say?.text.rendered(in: context),
          inbox: message.inbox))
    default: preconditionFailure("only questions and messages ask")
    }
  }

  private func confirmation() throws(EvaluationError) -> Confirmation {
    guard case .action(let action) = step else { preconditionFailure("only actions are confirmed") }
    return Confirmation(
      step: key, text: try action.confirm?.rendered(in: context) ?? RenderedText(), action: action.name)
  }

  func parameters(of action: ActionStep) throws(EvaluationError) -> [String: String] {
    var values: [String: String] = [:]
    for parameter in action.parameters {
      values[parameter.name.text] = try parameter.value.evaluate(in: context).lexical
    }
    return values
  }

  private func actionRequest(key actionKey: String) throws(EvaluationError) -> ActionRequest {
    guard case .action(let action) = step else { preconditionFailure("only actions act") }
    return ActionRequest(
      step: key, name: action.name, parameters: try parameters(of: action), key: actionKey, timeout: action.timeout)
  }

  /// The action that takes an effect back is told what the guide knew when the effect came about.
  private func undoRequest(_ undo: Event.UndoStarted) -> ActionRequest {
    let reverse = library.action(undo.step)?.undo.flatMap { library.action(StepKey(undo.step.guide, $0.id)) }
    var context = context
    context.variables = state.effects.last { $0.key == undo.key }?.variables ?? [:]
    var parameters: [String: String] = [:]
    for parameter in reverse?.parameters ?? [] {
      parameters[parameter.name.text] = (try? parameter.value.evaluate(in: context))?.lexical
    }
    return ActionRequest(
      step: undo.step, name: undo.name, parameters: parameters, key: undo.key, timeout: reverse?.timeout)
  }

  private func handoffRequest(
    by asker: Event.HandoffRequested.Asker, ticket: String?, isCallback: Bool
  ) throws(EvaluationError) -> HandoffRequest {
    guard case .handoff(let handoff) = step else { preconditionFailure("only hand-offs hand off") }
    return HandoffRequest(
      step: key, text: (try? handoff.prompt.rendered(in: context)) ?? RenderedText(),
      say: try? handoff.say?.text.rendered(in: context),
      queue: handoff.queue, reason: handoff.reason ?? "", isUrgent: handoff.isUrgent,
      offersCallback: handoff.offersCallback, busyOver: handoff.busyOver, askedByCustomer: asker == .customer,
      packet: packet(passing: handoff.passes), ticket: ticket, isCallback: isCallback)
  }

  private func appointmentRequest() throws(EvaluationError) -> AppointmentRequest {
    guard case .appointment(let appointment) = step else { preconditionFailure("only appointments book") }
    let reference = appointment.reference.flatMap { state.journey.frame.variables[$0]?.lexical }
    return AppointmentRequest(
      step: key, text: try appointment.prompt?.rendered(in: context),
      say: try appointment.say?.text.rendered(in: context), service: appointment.service,
      task: appointment.task.rawValue, reference: reference)
  }

  private func ending(_ result: Outcome) throws(EvaluationError) -> Ending {
    guard case .outcome(let outcome) = step else {
      return Ending(step: key, text: RenderedText(), say: nil, result: result, disposition: nil)
    }
    return Ending(
      step: key, text: try outcome.prompt.rendered(in: context), say: try outcome.say?.text.rendered(in: context),
      result: result, disposition: outcome.disposition)
  }

  /// The present place in a host's words.
  var waitingFor: String {
    switch state.journey.place {
    case .arriving, .asking: "an answer to \"\(key.step)\""
    case .needing(let fact): "the fact \(fact.kind.rawValue)"
    case .confirming: "a confirmation at \"\(key.step)\""
    case .acting: "the result of action \"\(key.step)\""
    case .handingOff, .queued: "the hand-off \"\(key.step)\""
    case .booking: "the appointment \"\(key.step)\""
    case .undoing(let undo): "the result of action \"\(undo.name)\""
    case .finished: "nothing: it has ended"
    case .stuck: "nothing: the guide cannot go on"
    }
  }
}
