import Desk
import GuideGraph
import GuideSession

/// What the protocol says, as JSON objects. Numbers, dates and decimals travel as strings.
enum ProtocolMessage {
  static func error(_ text: String, session: String?) -> JSONValue {
    .object(["session": session.map { .string($0) }, "type": "error", "text": .string(text)])
  }

  static func said(_ said: Said, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "say", "step": .string(said.step.step.text),
      "text": .string(said.text.plain), "say": said.say.map { .string($0.plain) },
    ])
  }

  /// Written by the other side: a colleague to the customer, or the customer to an agent.
  static func written(_ line: TalkLine, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "message", "from": .string(line.actor.rawValue),
      "number": .integer(Int64(line.number)), "text": line.words.map { .string($0) } ?? .null,
    ])
  }

  /// A colleague has the session: the host passes messages on and asks for the status until that one is done.
  static func served(_ visit: Visit, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "served", "ticket": .string(visit.ticket.description),
      "stage": .string(visit.stage.word),
    ])
  }

  static func help(_ type: String, step: StepKey, _ text: String, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": .string(type), "step": .string(step.step.text), "text": .string(text),
    ])
  }

  static func summary(_ lines: [Packet.Line], session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "summary", "answers": .array(lines.map(answer)),
    ])
  }

  static func refused(_ step: StepKey, reason: String, text: String, variable: String?, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "refused", "step": .string(step.step.text), "reason": .string(reason),
      "variable": variable.map { .string($0) }, "text": .string(text),
    ])
  }

  /// What agents do and note is for agents' hosts alone.
  static func prompt(_ prompt: Prompt, forAgent: Bool = false, session: String) -> JSONValue {
    let field = prompt.kind == .field ? prompt.fields.first : nil
    return .object([
      "session": .string(session), "type": "prompt", "step": .string(prompt.step.step.text),
      "guide": .string(prompt.step.guide.text), "kind": .string(prompt.kind.rawValue),
      "variable": field.map { .string($0.variable) }, "valueType": field.map { .string($0.type) },
      "text": .string(prompt.text.plain), "say": prompt.say.map { .string($0.plain) },
      "verbatim": prompt.isVerbatim ? true : nil, "read": prompt.isVerbatim && prompt.isRead ? true : nil,
      "do": forAgent ? texts(prompt.todo) : nil, "notes": forAgent ? texts(prompt.notes) : nil,
      "simpler": prompt.simpler.map { .string($0.plain) },
      "options": prompt.options.isEmpty ? nil : .array(prompt.options.map(option)),
      "fields": prompt.kind == .form ? .array(prompt.fields.map(Self.field)) : nil,
      "label": prompt.acknowledgement.map { .string($0.plain) }, "example": field?.example.map { .string($0) },
      "optional": prompt.isOptional ? true : nil, "urgent": prompt.isUrgent ? true : nil,
      "previous": previous(prompt, field), "timeout": prompt.timeout.map { .integer($0) },
      "progress": progress(prompt.progress),
    ])
  }

  private static func texts(_ texts: [RenderedText]) -> JSONValue? {
    texts.isEmpty ? nil : .array(texts.map { .string($0.plain) })
  }

  private static func previous(_ prompt: Prompt, _ field: Prompt.Field?) -> JSONValue? {
    if let known = field?.previous { return .string(known) }
    guard !prompt.previous.isEmpty else { return nil }
    return prompt.kind == .multiple
      ? .array(prompt.previous.map { .string($0.text) }) : .string(prompt.previous[0].text)
  }

  private static func option(_ option: Prompt.Option) -> JSONValue {
    .object([
      "id": .string(option.id.text), "label": .string(option.label.plain),
      "hint": option.hint.map { .string($0.plain) },
      "unsure": option.isUnsure ? true : nil,
    ])
  }

  private static func field(_ field: Prompt.Field) -> JSONValue {
    .object([
      "variable": .string(field.variable), "valueType": .string(field.type),
      "values": field.values.isEmpty ? nil : .array(field.values.map { .string($0) }),
      "label": field.label.map { .string($0.plain) }, "example": field.example.map { .string($0) },
      "optional": field.isOptional ? true : nil, "previous": field.previous.map { .string($0) },
    ])
  }

  private static func progress(_ progress: Progress) -> JSONValue {
    .object([
      "asked": .integer(Int64(progress.asked)), "least": .integer(Int64(progress.least)),
      "most": progress.most.map { .integer(Int64($0)) } ?? .null,
    ])
  }

  private static func answer(_ line: Packet.Line) -> JSONValue {
    .object([
      "step": .string(line.step.step.text), "guide": .string(line.step.guide.text),
      "question": .string(line.question), "answer": .string(line.answer),
      "skipped": line.isSkipped ? true : nil,
    ])
  }
}

extension ProtocolMessage {
  static func confirm(_ confirm: Confirmation, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "prompt", "step": .string(confirm.step.step.text), "kind": "confirm",
      "text": .string(confirm.text.plain),
    ])
  }

  static func message(_ message: MessageRequest, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "prompt", "step": .string(message.step.step.text), "kind": "message",
      "text": .string(message.text.plain), "inbox": .string(message.inbox.text),
    ])
  }

  static func action(_ action: ActionRequest, isUndo: Bool, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "action", "step": .string(action.step.step.text),
      "name": .string(action.name.text), "undo": isUndo ? true : nil,
      "parameters": .object(
        action.parameters.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .string($0.value)) }),
      "key": .string(action.key), "timeout": action.timeout.map { .integer($0) },
    ])
  }

  static func fact(_ fact: FactRequest, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "fact", "name": .string(fact.name),
      "argument": fact.argument.map { .string($0) },
    ])
  }

  /// `times`: what can be booked instead of waiting.
  static func handoff(
    _ handoff: HandoffRequest, place: QueuePlace?, times: [OfferedSlot], session: String
  ) -> JSONValue {
    .object([
      "session": .string(session), "type": "handoff", "step": .string(handoff.step.step.text),
      "queue": .string(handoff.queue.text), "reason": .string(handoff.reason), "text": .string(handoff.text.plain),
      "urgent": handoff.isUrgent ? true : nil, "callback": handoff.offersCallback ? true : nil,
      "ticket": handoff.ticket.map { .string($0) }, "position": place?.position.map { .integer(Int64($0)) },
      "waitMinutes": place?.wait?.minutes.json, "unattended": place?.wait?.isUnattended == true ? true : nil,
      "times": times.isEmpty ? nil : slots(times),
      "packet": packet(handoff.packet),
    ])
  }

  static func packet(_ packet: Packet) -> JSONValue {
    .object([
      "guide": .string(packet.guide.text), "version": .string(packet.version), "title": .string(packet.title),
      "answers": .array(packet.answers.map(answer)), "tried": .array(packet.tried.map { .string($0.text) }),
      "established": .array(packet.established.map { .string($0.text) }),
      "path": .array(packet.path.map { .string($0.text) }), "stuckAt": packet.stuckAt.map { .string($0) },
      "unmatched": .array(packet.unmatched.map { .string($0) }), "notes": .array(packet.notes.map { .string($0) }),
      "passes": .array(packet.passes.map { .string($0) }),
    ])
  }

  static func appointment(_ request: AppointmentRequest, slots: [OfferedSlot], session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "appointment", "step": .string(request.step.step.text),
      "service": .string(request.service.text), "task": .string(request.task),
      "text": request.text.map { .string($0.plain) }, "reference": request.reference.map { .string($0) },
      "slots": Self.slots(slots),
    ])
  }

  private static func slots(_ slots: [OfferedSlot]) -> JSONValue {
    .array(
      slots.map {
        .object([
          "id": .string($0.id), "start": .string($0.start), "end": .string($0.end), "place": .string($0.place),
        ])
      })
  }

  static func outcome(_ ending: Ending, code: String?, session: String) -> JSONValue {
    .object([
      "session": .string(session), "type": "outcome", "step": .string(ending.step.step.text),
      "result": .string(ending.result.rawValue), "text": .string(ending.text.plain),
      "disposition": ending.disposition.map { .string($0.text) }, "code": code.map { .string($0) },
    ])
  }
}
