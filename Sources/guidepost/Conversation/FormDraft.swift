import GuideSession

/// What has been filled in of a form. Its fields are asked one by one and accepted together.
struct FormDraft: Hashable, Sendable, Codable {
  private(set) var step: StepKey?
  /// By variable; empty where a field was left out.
  private(set) var texts: [String: String] = [:]

  /// The first field that has no text yet.
  func next(of prompt: Prompt) -> Prompt.Field? {
    guard step == prompt.step else { return prompt.fields.first }
    return prompt.fields.first { texts[$0.variable] == nil }
  }

  /// The field whose text is asked for: of a form the first still missing.
  func asked(of prompt: Prompt) -> Prompt.Field? { prompt.kind == .form ? next(of: prompt) : prompt.fields.first }

  mutating func put(_ text: String, for field: Prompt.Field, of prompt: Prompt) {
    if step != prompt.step { (step, texts) = (prompt.step, [:]) }
    texts[field.variable] = text
  }

  var isEmpty: Bool { texts.isEmpty }

  func isFull(_ prompt: Prompt) -> Bool { step == prompt.step && next(of: prompt) == nil }

  /// Takes the latest field's text out again. False where none of this question was filled in.
  mutating func undo(of prompt: Prompt) -> Bool {
    guard step == prompt.step, let last = prompt.fields.last(where: { texts[$0.variable] != nil }) else { return false }
    texts[last.variable] = nil
    return true
  }

  /// Asks for one field again; for all where nobody knows which was wrong.
  mutating func drop(_ variable: String?) {
    if let variable { texts[variable] = nil } else { texts = [:] }
  }

  /// What may be kept: secrets are kept nowhere.
  func keepable(of prompt: Prompt) -> FormDraft {
    var copy = self
    for field in prompt.fields where field.privacy == "secret" { copy.texts[field.variable] = nil }
    return copy
  }
}
