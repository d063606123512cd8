import GuideGraph
import GuideSession

extension AgentQuestionTalk {
  func hear(_ line: String) throws -> Round {
    if let field = askedField {
      if let literal = Self.quoted(line) { return try hear(literal, for: field) }
      if field.type == "boolean", isYesOrNo(line) { return try hear(line.trimmed, for: field) }
    }
    let matcher = prompt.matcher(call.lexicon)
    switch try call.understand(line, with: matcher, isFreeText: askedField != nil) {
    case .obeyed(.stay): return .again
    case .obeyed(.goOn): return .done
    case .obeyed(.leave(let leaving)): return .leave(leaving)
    case .match(let match):
      if isLocked, !line.trimmed.isEmpty {
        voice.line("Read it WORD FOR WORD first, then type r. The answers are locked until then.")
        return .again
      }
      return try hear(match, line)
    }
  }

  private func hear(_ match: Match, _ line: String) throws -> Round {
    switch match {
    case .option(let pick): return try take(pick)
    case .options(let picks):
      voice.aside("Chosen: \(picks.map { prompt.candidates[$0.index].label }.joined(separator: ", "))")
      return try answer(.options(picks.map { prompt.candidates[$0.index].id }))
    case .several(let indices):
      voice.line("Which: \(indices.map { prompt.candidates[$0].label }.joined(separator: " or "))?")
      return .again
    case .command, .unsure, .none:
      if let field = askedField { return try hear(line.trimmed, for: field) }
      if !line.trimmed.isEmpty { voice.line("That is none of the answers. Type a number, or ? for what you can do.") }
      return .again
    }
  }

  private func take(_ pick: Pick) throws -> Round {
    let candidate = prompt.candidates[pick.index]
    if pick.needsConfirmation {
      switch try call.choose("Did you mean \(candidate.label)? (yes/no)", ["Yes", "No"], isBoolean: true) {
      case .index(0): break
      case .index: return .again
      case .elsewhere: return .done
      case .leave(let leaving): return .leave(leaving)
      }
    }
    voice.aside("Chosen: \(candidate.key). \(candidate.label)" + (pick.rung.isGuess ? " (u to undo)" : ""))
    return try answer(.text(candidate.id))
  }

  // MARK: - Text

  /// Text in double quotes is never taken for a command.
  static func quoted(_ line: String) -> String? {
    let text = line.trimmed
    guard text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    return String(text.dropFirst().dropLast())
  }

  private func isYesOrNo(_ line: String) -> Bool {
    let phrase = FoldedText(line).phrase
    return call.lexicon.yes.contains(phrase) || call.lexicon.no.contains(phrase)
  }

  private func hear(_ typed: String, for field: Prompt.Field) throws -> Round {
    let isLeftOut = typed.isEmpty && field.isOptional && prompt.kind == .form
    guard !typed.isEmpty || isLeftOut else { return .again }
    let isSame = typed.lowercased() == "same"
    let text = isSame ? field.previous ?? typed : TypedValue(typed, locale: call.locale).text(for: field)
    guard prompt.kind == .form else { return try answer(.text(text)) }
    call.form.put(text, for: field, of: prompt)
    try call.keepDraft(of: prompt)
    guard call.form.isFull(prompt) else { return .again }
    let round = try answer(.form(call.form.texts))
    if call.form.isEmpty { try call.dropDraft() } else { try call.keepDraft(of: prompt) }
    return round
  }

  // MARK: - Answering

  private func answer(_ reply: GuideSession.Command.Reply) throws -> Round {
    guard let events = try call.take(command(reply)) else { return .again }
    for event in events {
      guard case .refused(let refused) = event.body, refused.step == prompt.step else { continue }
      tell(refused)
      return .again
    }
    if purpose == .ahead { voice.line("Kept. It will not be asked again.") }
    if prompt.kind == .form { call.form = FormDraft() }
    return .done
  }

  private func command(_ reply: GuideSession.Command.Reply) -> GuideSession.Command {
    switch purpose {
    case .open: .answer(reply)
    case .ahead: .agent(.ahead(prompt.step, reply))
    case .change: .change(prompt.step, reply)
    }
  }

  private func tell(_ refused: Event.Refused) {
    voice.line((call.kept.session.refusalText(refused)?.plain ?? refused.plainText), as: .error)
    call.form.drop(refused.variableName)
    call.shown = prompt.step
  }
}
