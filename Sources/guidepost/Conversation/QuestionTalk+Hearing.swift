import GuideGraph
import GuideSession

extension QuestionTalk {
  func hear(_ line: String) throws -> Round {
    if let round = try hearPlainText(line) { return round }
    switch prompt.matcher(conversation.lexicon).match(line) {
    case .command(let command, let argument): return try obey(command, argument)
    case .option(let pick): return try take(pick)
    case .options(let picks): return try take(picks)
    case .several(let indices):
      let labels = indices.map { candidates[$0].label }
      voice.guide("Do you mean \(labels.joined(separator: " or "))?")
    case .unsure: return try hearUnsure(line)
    case .none: return try hearText(line)
    }
    return .again
  }

  // MARK: - Words of command

  private func obey(_ command: CommandWord, _ argument: String?) throws -> Round {
    switch command {
    case .back: return try goBack()
    case .skip: return try skip()
    case .help: try conversation.tellHelp(about: prompt, askedField)
    case .why: try conversation.tellWhy(about: prompt, askedField)
    case .repeat: conversation.shown = nil
    case .change, .summary, .agent, .save, .stop, .restart, .jump:
      switch try conversation.obey(command, argument) {
      case .stay: return .again
      case .goOn: return .done
      case .leave(let leaving): return .leave(leaving)
      }
    }
    return .again
  }

  /// Inside a form the latest field comes first.
  func goBack() throws -> Round {
    if conversation.form.undo(of: prompt) {
      try keepDraft()
      return .again
    }
    if isChange {
      voice.guide("Your answer stays as it was.")
      return .done
    }
    return try conversation.take(.back) == nil ? .again : .done
  }

  private func skip() throws -> Round {
    guard prompt.kind == .form, let field = askedField else { return try answer(.skip) }
    guard field.isOptional else {
      conversation.explain(.cannotSkip)
      return .again
    }
    return try fill("", for: field)
  }

  // MARK: - Chosen

  private func take(_ pick: Pick) throws -> Round {
    let candidate = candidates[pick.index]
    if pick.needsConfirmation {
      switch try conversation.choose("Did you mean \(candidate.label)? (yes/no)", ["Yes", "No"], isBoolean: true) {
      case .index(0): break
      case .index:
        conversation.shown = nil
        return .again
      case .elsewhere: return .done
      case .leave(let leaving): return .leave(leaving)
      }
    } else if pick.rung.isGuess {
      voice.aside("Taking that as: \(candidate.label). (back to change)")
    }
    if prompt.kind != .acknowledge { voice.aside("Chosen: \(candidate.key). \(candidate.label)") }
    return try answer(.text(candidate.id))
  }

  private func take(_ picks: [Pick]) throws -> Round {
    voice.aside("Chosen: \(picks.map { candidates[$0.index].label }.joined(separator: ", "))")
    return try answer(.options(picks.map { candidates[$0.index].id }))
  }

  // MARK: - Answering

  func answer(_ reply: GuideSession.Command.Reply) throws -> Round {
    guard let events = try conversation.take(command(reply)) else { return .again }
    for event in events {
      if case .refused(let refused) = event.body, refused.step == prompt.step { return try tell(refused) }
    }
    return .done
  }

  func command(_ reply: GuideSession.Command.Reply) -> GuideSession.Command {
    isChange ? .change(prompt.step, reply) : .answer(reply)
  }

  private func tell(_ refused: Event.Refused) throws -> Round {
    voice.guide(conversation.kept.session.refusalText(refused) ?? RenderedText(refused.plainText))
    conversation.form.drop(refused.variableName)
    // The question itself stands a few lines above.
    conversation.shown = prompt.step
    guard let now = stillOpen, isTimeForPerson(now) else { return .again }
    if let text = now.noMatchText { voice.guide(text) }
    return try offerPerson()
  }

  // MARK: - Not understood

  func miss(_ line: String) throws -> Round {
    guard !line.trimmed.isEmpty else { return .again }
    guard !isChange else {
      voice.guide("Sorry, I did not get that. \(howToAnswer)")
      return .again
    }
    try conversation.take(.noMatch(line))
    guard let now = stillOpen else { return .done }
    if isTimeForPerson(now) {
      if let text = now.noMatchText { voice.guide(text) }
      return try offerPerson()
    }
    if now.misses < 2 {
      voice.guide("Sorry, I did not get that. \(howToAnswer)")
      conversation.shown = prompt.step
    } else {
      voice.guide("I still do not follow. These are the answers I know:")
    }
    return .again
  }

  /// The question as it stands after a try; nil where the guide went elsewhere.
  private var stillOpen: Prompt? {
    guard !isChange, case .prompt(let now) = conversation.kept.session.waiting, now.step == prompt.step else {
      return nil
    }
    return now
  }

  /// Where the guide knows nobody, nobody is offered, and the question goes on being explained.
  private func isTimeForPerson(_ now: Prompt) -> Bool { now.isTimeForPerson && conversation.kept.session.knowsPerson }

  private func offerPerson() throws -> Round {
    switch try conversation.choose(
      "I am not getting this right. Would you like a person?", ["Yes", "No, try again"], isBoolean: false)
    {
    case .index(0): return try conversation.take(.person) == nil ? .again : .done
    case .index:
      conversation.shown = nil
      return .again
    case .elsewhere: return .done
    case .leave(let leaving): return .leave(leaving)
    }
  }
}

extension Prompt {
  /// As often as the author says, and every third time after that.
  fileprivate var isTimeForPerson: Bool {
    let tries = misses + refusals
    return tries >= missLimit && (tries - missLimit).isMultiple(of: 3)
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
