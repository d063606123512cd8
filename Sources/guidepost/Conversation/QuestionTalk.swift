import GuideGraph
import GuideSession

/// Asks one question of the guide and takes the answer to it.
struct QuestionTalk {
  let conversation: Conversation
  let prompt: Prompt
  /// The question was answered before and is asked again by "change".
  let isChange: Bool

  init(_ conversation: Conversation, _ prompt: Prompt, isChange: Bool = false) {
    self.conversation = conversation
    self.prompt = prompt
    self.isChange = isChange
  }

  var voice: Voice { conversation.voice }

  /// Asks once and deals with what is typed; the conversation looks at the session again afterwards.
  func hold() throws -> Turn {
    if conversation.shown != prompt.step || isChange { show() }
    conversation.shown = prompt.step
    switch try conversation.listen(
      labels: prompt.options.map(\.label.plain), isMasked: askedField?.privacy == "secret", timeout: prompt.timeout)
    {
    case .line(let line): return try hear(line)
    case .timeout: try conversation.take(.timeout)
    case .back: try conversation.take(.back)
    case .again: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  // MARK: - Showing

  private func show() {
    voice.gap()
    if let words = prompt.progress.words, !isChange { voice.aside(words) }
    voice.guide(prompt.text)
    if let field = askedField { show(field) }
    for (key, candidate) in zip(candidates.map(\.key), candidates) { voice.entry(key + ".", hinted(candidate)) }
    showPrevious()
  }

  private func hinted(_ candidate: Candidate) -> String {
    guard let hint = prompt.options.first(where: { $0.id.text == candidate.id })?.hint else { return candidate.label }
    return "\(candidate.label) (\(hint.plain))"
  }

  private func show(_ field: Prompt.Field) {
    if prompt.kind == .form, let label = field.label { voice.guide(label) }
    if let example = field.example { voice.aside("For example \(example)") }
  }

  private func showPrevious() {
    if let known = askedField?.previous { return voice.aside("Before: \(known). Type same to keep it.") }
    let labels = prompt.options.filter { prompt.previous.contains($0.id) }.map(\.label.plain)
    if !labels.isEmpty { voice.aside("Before: \(labels.joined(separator: ", "))") }
  }

  var candidates: [Candidate] { prompt.candidates }
  var askedField: Prompt.Field? { conversation.form.asked(of: prompt) }
}

extension Progress {
  /// "Question 3, 2 to 4 left"; nil where nothing true can be said.
  var words: String? {
    guard let most, most > 0 || least > 0 else { return nil }
    return least == most ? "Question \(asked), \(least) left" : "Question \(asked), \(least) to \(most) left"
  }
}

extension Prompt {
  /// One sentence on what can be typed here.
  var howToAnswer: String {
    switch kind {
    case .choice: "Type the number in front of an answer, or its words."
    case .multiple: "Type the numbers of all that apply, such as 1 3."
    case .acknowledge: "Do it in your own time, then type 1 or done."
    case .field, .form: fields.first.map { "Type \($0.inWords)." } ?? "Type your answer."
    }
  }
}

extension Prompt.Field {
  /// What kind of text it takes, for a customer.
  var inWords: String {
    let kind =
      switch type {
      case "integer": "a whole number"
      case "decimal": "a number"
      case "boolean": "yes or no"
      case "date": "a date, such as 24 April 1980"
      case "time": "a time, such as 14:30"
      case "dateTime": "a date and time"
      case "duration": "a length of time, such as 2 hours"
      case "phone": "a telephone number"
      case "email": "an e-mail address"
      default: "your answer"
      }
    return example.map { "\(kind) like \($0)" } ?? kind
  }
}
