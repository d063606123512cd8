import GuideSession

/// What has been filled in of a form. Its fields are asked one by one and refused or accepted together.
struct FormDraft {
  private var step: StepKey?
  private(set) var texts: [String: String] = [:]

  /// The first field that has no text yet.
  func next(of prompt: Prompt) -> Prompt.Field? {
    guard step == prompt.step else { return prompt.fields.first }
    return prompt.fields.first { texts[$0.variable] == nil }
  }

  mutating func put(_ text: String, for field: Prompt.Field, of prompt: Prompt) {
    if step != prompt.step { (step, texts) = (prompt.step, [:]) }
    texts[field.variable] = text
  }

  func isFull(_ prompt: Prompt) -> Bool { step == prompt.step && next(of: prompt) == nil }

  /// Asks for one field again; for all where nobody knows which was wrong.
  mutating func drop(_ variable: String?) {
    if let variable { texts[variable] = nil } else { texts = [:] }
  }
}
