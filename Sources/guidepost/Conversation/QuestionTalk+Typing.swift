import GuideGraph
import GuideSession

// Answers that are typed: one field, or a form field by field.

extension QuestionTalk {
  /// What is an answer whatever else it may mean: text in double quotes, yes or no where that is asked for, an empty
  /// line for a field of a form that may be left out.
  func hearPlainText(_ line: String) throws -> Round? {
    guard let field = askedField else { return nil }
    if let literal = AgentQuestionTalk.quoted(line) { return try hear(literal, for: field) }
    if field.type == "boolean", let value = conversation.lexicon.truth(of: line) { return try hear(value, for: field) }
    guard line.trimmed.isEmpty, field.isOptional, prompt.kind == .form else { return nil }
    return try fill("", for: field)
  }

  func hearText(_ line: String) throws -> Round {
    guard let field = askedField else { return try miss(line) }
    guard !line.trimmed.isEmpty else { return .again }
    return try hear(line.trimmed, for: field)
  }

  /// "I don't know" is an answer only where any words are one.
  func hearUnsure(_ line: String) throws -> Round {
    if let field = askedField, field.type == "text", !field.isOptional, !isRefused(line.trimmed, for: field) {
      return try hearText(line)
    }
    voice.guide(prompt.help?.spoken ?? howToAnswer)
    if askedField?.isOptional ?? prompt.isOptional { voice.aside("You can also type skip to leave it out.") }
    return .again
  }

  private func hear(_ typed: String, for field: Prompt.Field) throws -> Round {
    let isSame = typed.lowercased() == "same"
    let text = isSame ? field.previous ?? typed : TypedValue(typed, locale: conversation.locale).text(for: field)
    return prompt.kind == .form ? try fill(text, for: field) : try answer(.text(text))
  }

  /// Takes the text of one field. What is wrong with it is said at once, not after the last field; how the fields fit
  /// together can be judged only then.
  func fill(_ text: String, for field: Prompt.Field) throws -> Round {
    if isRefused(text, for: field) { return try answer(.form(texts(with: text, for: field))) }
    conversation.form.put(text, for: field, of: prompt)
    guard conversation.form.isFull(prompt) else {
      try keepDraft()
      return .again
    }
    let round = try answer(.form(conversation.form.texts))
    if case .done = round { conversation.form = FormDraft() }
    try keepDraft()
    return round
  }

  func keepDraft() throws {
    guard !isChange else { return }
    if conversation.form.isEmpty { try conversation.dropDraft() } else { try conversation.keepDraft(of: prompt) }
  }

  private func texts(with text: String, for field: Prompt.Field) -> [String: String] {
    var form = conversation.form
    form.put(text, for: field, of: prompt)
    return form.texts
  }

  /// Whether the session would refuse the text by itself, tried on a copy.
  private func isRefused(_ text: String, for field: Prompt.Field) -> Bool {
    var copy = conversation.kept.session
    let reply: GuideSession.Command.Reply = prompt.kind == .form ? .form(texts(with: text, for: field)) : .text(text)
    let events = (try? copy.take(command(reply), at: conversation.driver.now())) ?? []
    return events.contains { event in
      guard case .refused(let refused) = event.body, refused.variableName == field.variable else { return false }
      switch refused.reason {
      case .type, .pattern, .range, .values, .option, .irrelevant, .tooFew, .unread: return true
      case .constraint: return prompt.kind == .field
      case .required: return false
      }
    }
  }
}

extension Lexicon {
  /// `true` or `false` as the session reads them; nil where the line is neither yes nor no.
  fileprivate func truth(of line: String) -> String? {
    let phrase = FoldedText(line).phrase
    return yes.contains(phrase) ? "true" : no.contains(phrase) ? "false" : nil
  }
}
