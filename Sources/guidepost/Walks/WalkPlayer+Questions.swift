import GuideGraph
import GuideSession

extension WalkPlayer {
  mutating func answer(_ prompt: Prompt) throws(Misuse) -> WalkEnding? {
    let id = prompt.step.step.text
    let given = supplies.answers.used(id)
    show(prompt)
    guard let answer = supplies.answers.take(id) else {
      return .unanswered(
        OpenQuestion(
          step: prompt.step, accepted: prompt.acceptedWords, element: "answer", given: given, refusal: refusal))
    }
    if prompt.isVerbatim, !prompt.isRead, walk.channel == .agent { try take(.agent(.read), by: .agent) }
    if case .typed(let text) = answer, let word = WalkWord(text) {
      transcript.append(.you(text))
      try take(word.command, by: person)
    } else {
      transcript.append(.you(prompt.words(of: answer)))
      refusal = nil
      try take(.answer(prompt.reply(to: answer)), by: person)
    }
    if let refusal { transcript.append(.guide(RenderedText(refusal))) }
    return nil
  }

  private mutating func show(_ prompt: Prompt) {
    // A refused answer is followed by the refusal alone, as in the chat.
    guard refusal == nil else { return }
    transcript.append(.guide(walk.channel == .agent ? prompt.say ?? prompt.text : prompt.text))
    if !prompt.options.isEmpty { transcript.append(.options(prompt.options.map(\.label))) }
  }

  mutating func answer(_ confirmation: Confirmation) throws(Misuse) -> WalkEnding? {
    let id = confirmation.step.step.text
    transcript.append(.guide(confirmation.text))
    guard let isAgreed = supplies.confirms.take(id) else {
      return .unanswered(
        OpenQuestion(
          step: confirmation.step, accepted: "true or false", element: "confirm",
          given: supplies.confirms.used(id), refusal: nil))
    }
    transcript.append(.you(isAgreed ? "yes" : "no"))
    try take(.answer(.text(isAgreed ? "true" : "false")), by: person)
    return nil
  }

  mutating func answer(_ message: MessageRequest) throws(Misuse) -> WalkEnding? {
    let id = message.step.step.text
    transcript.append(.guide(walk.channel == .agent ? message.say ?? message.text : message.text))
    guard let words = supplies.messages.take(id) else {
      return .unanswered(
        OpenQuestion(
          step: message.step, accepted: "some words", element: "message", given: supplies.messages.used(id),
          refusal: nil))
    }
    transcript.append(.you(words))
    try take(.answer(.text(words)), by: person)
    return nil
  }
}

extension WalkWord {
  fileprivate var command: GuideSession.Command {
    switch self {
    case .back: .back
    case .restart: .restart
    case .agent: .person
    case .timeout: .timeout
    case .objection(let id): .agent(.objection(ObjectionID(id)))
    case .return: .agent(.return)
    }
  }
}

extension Prompt {
  /// An answer as the session takes it.
  fileprivate func reply(to answer: Walk.Answer) -> GuideSession.Command.Reply {
    switch answer {
    case .options(let ids): .options(ids)
    case .form(let texts): .form(texts)
    case .typed("skip") where isOptional: .skip
    case .typed(let text): .text(text)
    }
  }

  /// An answer as a person would say it.
  fileprivate func words(of answer: Walk.Answer) -> String {
    switch answer {
    case .options(let ids):
      ids.map { id in options.first { $0.id.text == id }?.label.plain ?? id }.joined(separator: ", ")
    case .form(let texts): fields.compactMap { field in texts[field.variable].map(field.shown) }.joined(separator: ", ")
    case .typed("done") where kind == .acknowledge: acknowledgement?.plain ?? "done"
    case .typed(let text): fields.first?.shown(text) ?? text
    }
  }

  /// What can be answered, for somebody who writes a walk.
  fileprivate var acceptedWords: String {
    let skip = isOptional ? ["skip"] : []
    switch kind {
    case .choice: return Self.or(options.map(\.id.text) + skip)
    case .multiple:
      return "one or more of " + options.map(\.id.text).joined(separator: ", ") + (isOptional ? ", or skip" : "")
    case .acknowledge: return "done"
    case .field: return Self.or(fields.map(\.accepted) + skip)
    case .form: return fields.map { "\($0.variable): \($0.accepted)" }.joined(separator: "; ")
    }
  }

  private static func or(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Prompt.Field {
  /// Secrets stand in no transcript, not even of a test.
  fileprivate func shown(_ text: String) -> String {
    privacy == "secret" ? String(repeating: "•", count: text.count) : text
  }

  fileprivate var accepted: String {
    let kind = values.isEmpty ? "a value of type \(type)" : "one of \(values.joined(separator: ", "))"
    return kind + (example.map { " such as \($0)" } ?? "")
  }
}
