import GuideGraph
import GuideSession

extension QuestionTalk {
  func hear(_ line: String) throws -> Turn {
    switch prompt.matcher(conversation.lexicon).match(line) {
    case .command(let command, let argument): return try obey(command, argument)
    case .option(let pick): return try take(pick)
    case .options(let picks): return try take(picks)
    case .several(let indices):
      let labels = indices.map { candidates[$0].label }
      voice.guide("Do you mean \(labels.joined(separator: " or "))?")
    case .unsure where !takesFreeText: giveHelp()
    case .unsure, .none: return try hearText(line)
    }
    return .goOn
  }

  private var takesFreeText: Bool { askedField.map { $0.type == "text" } ?? false }

  private func obey(_ command: Command, _ argument: String?) throws -> Turn {
    switch try conversation.obey(command, argument) {
    case .stay: return .goOn
    case .goOn: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func giveHelp() {
    if let help = prompt.help { voice.guide(help) } else { voice.guide(prompt.howToAnswer) }
    if prompt.isOptional { voice.aside("You can also type skip to leave it out.") }
  }

  // MARK: - Chosen

  private func take(_ pick: Pick) throws -> Turn {
    let candidate = candidates[pick.index]
    if pick.needsConfirmation {
      switch try conversation.choose("Did you mean \(candidate.label)?", ["Yes", "No"], isBoolean: true) {
      case .index(0): break
      case .index, .elsewhere:
        conversation.shown = nil
        return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    } else if pick.rung.isGuess {
      voice.aside("Taking that as: \(candidate.label). (back to change)")
    }
    if prompt.kind != .acknowledge { voice.aside("Chosen: \(candidate.key). \(candidate.label)") }
    return try answer(.text(candidate.id))
  }

  private func take(_ picks: [Pick]) throws -> Turn {
    voice.aside("Chosen: \(picks.map { candidates[$0.index].label }.joined(separator: ", "))")
    return try answer(.options(picks.map { candidates[$0.index].id }))
  }

  // MARK: - Typed

  private func hearText(_ line: String) throws -> Turn {
    guard let field = askedField else { return try miss(line) }
    let typed = line.trimmed
    guard !typed.isEmpty else { return .goOn }
    let isSame = typed.lowercased() == "same"
    let text = isSame ? field.previous ?? typed : TypedValue(typed, locale: conversation.locale).text(for: field)
    guard prompt.kind == .form else { return try answer(.text(text)) }
    conversation.form.put(text, for: field, of: prompt)
    try conversation.keepDraft(of: prompt)
    guard conversation.form.isFull(prompt) else {
      conversation.shown = nil
      return .goOn
    }
    let turn = try answer(.form(conversation.form.texts))
    try conversation.dropDraft()
    return turn
  }

  private func answer(_ reply: GuideSession.Command.Reply) throws -> Turn {
    let command: GuideSession.Command = isChange ? .change(prompt.step, reply) : .answer(reply)
    guard let events = try conversation.take(command) else { return .goOn }
    for event in events {
      if case .refused(let refused) = event.body, refused.step == prompt.step { tell(refused) }
    }
    return .goOn
  }

  private func tell(_ refused: Event.Refused) {
    let words = conversation.kept.session.refusalText(refused) ?? RenderedText(refused.plainText)
    voice.guide(words)
    conversation.form.drop(refused.variableName)
    // The question itself stands a few lines above; a form asks for the refused field alone.
    if prompt.kind != .form { conversation.shown = prompt.step }
  }

  // MARK: - Not understood

  private func miss(_ line: String) throws -> Turn {
    guard !line.trimmed.isEmpty else { return .goOn }
    guard !isChange else {
      voice.guide("Sorry, I did not get that. \(prompt.howToAnswer)")
      return try hold()
    }
    try conversation.take(.noMatch(line))
    guard case .prompt(let now) = conversation.kept.session.waiting, now.step == prompt.step else { return .goOn }
    if let text = now.noMatchText { voice.guide(text) }
    switch now.misses {
    case ..<2:
      if now.noMatchText == nil { voice.guide("Sorry, I did not get that. \(prompt.howToAnswer)") }
      conversation.shown = prompt.step
    case 2 where now.missLimit > 2:
      if now.noMatchText == nil { voice.guide("I still do not follow. These are the answers I know:") }
    default: return try offerPerson()
    }
    return .goOn
  }

  private func offerPerson() throws -> Turn {
    switch try conversation.choose(
      "I am not getting this right. Would you like a person?", ["Yes", "No, try again"], isBoolean: false)
    {
    case .index(0): try conversation.take(.person)
    case .index, .elsewhere: conversation.shown = nil
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
