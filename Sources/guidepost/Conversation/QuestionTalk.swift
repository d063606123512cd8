import GuideGraph
import GuideSession

/// Asks one question of the guide and takes the answer to it.
struct QuestionTalk {
  /// What came of one line.
  enum Round {
    /// The same question still stands.
    case again
    /// Look at the session again.
    case done
    case leave(Leaving)
  }

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
  var candidates: [Candidate] { prompt.candidates }
  var askedField: Prompt.Field? { conversation.form.asked(of: prompt) }
  var howToAnswer: String { prompt.howToAnswer(askedField) }

  /// Asks once and deals with what is typed; the conversation looks at the session again afterwards.
  func hold() throws -> Turn {
    switch try round() {
    case .again, .done: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  /// Asks a question that is not the open one until it is answered anew or the customer thinks better of it. A form
  /// half filled in elsewhere stays as it is.
  func settle() throws -> Obeyed {
    let open = conversation.form
    (conversation.form, conversation.shown) = (FormDraft(), nil)
    defer { (conversation.form, conversation.shown) = (open, nil) }
    while true {
      switch try round() {
      case .again: continue
      case .done: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private func round() throws -> Round {
    if conversation.shown != prompt.step { show() }
    conversation.shown = prompt.step
    let field = askedField
    if prompt.kind == .form, let field { show(field) }
    switch try conversation.listen(
      labels: prompt.options.map(\.label.plain), quickKeys: quickKeys, secrecy: field?.secrecy ?? .none,
      timeout: isChange ? nil : prompt.timeout)
    {
    case .line(let line): return try hear(line)
    case .timeout:
      try conversation.take(.timeout)
      return .done
    case .back: return try goBack()
    case .again: return .again
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private var quickKeys: Set<String> {
    conversation.usesQuickKeys && prompt.kind != .multiple ? Candidate.quickKeys(of: candidates) : []
  }

  // MARK: - Showing

  private func show() {
    voice.gap()
    if let words = prompt.progress.words, !isChange { voice.aside(words) }
    voice.guide(prompt.text)
    if prompt.kind == .field, let field = askedField { show(field) }
    for (key, candidate) in zip(candidates.map(\.key), candidates) { voice.entry(key + ".", hinted(candidate)) }
    if prompt.kind == .multiple {
      voice.aside("Type all that apply, such as 1 3." + (prompt.isOptional ? " skip leaves it out." : ""))
    }
    showPrevious()
  }

  private func hinted(_ candidate: Candidate) -> String {
    guard let hint = prompt.options.first(where: { $0.id.text == candidate.id })?.hint else { return candidate.label }
    return "\(candidate.label) (\(hint.plain))"
  }

  private func show(_ field: Prompt.Field) {
    if prompt.kind == .form { voice.guide(field.label ?? RenderedText(field.variable)) }
    if let example = field.example { voice.aside("For example \(example)") }
    if prompt.kind == .form, field.isOptional { voice.aside("Enter alone leaves it out.") }
    if let known = field.previous { voice.aside("Before: \(known). Type same to keep it.") }
  }

  private func showPrevious() {
    let labels = prompt.options.filter { prompt.previous.contains($0.id) }.map(\.label.plain)
    if !labels.isEmpty { voice.aside("Before: \(labels.joined(separator: ", "))") }
  }
}

extension Prompt.Field {
  /// A secret is not seen while it is typed. What is sensitive is seen then, but in no transcript.
  var secrecy: Secrecy {
    switch privacy {
    case "secret": .hidden
    case "sensitive": .unrecorded
    default: .none
    }
  }
}

extension Progress {
  /// "Question 3, 2 to 4 left"; nil where nothing true can be said.
  var words: String? {
    guard let most else { return least > 0 ? "Question \(asked), at least \(least) more" : nil }
    guard most > 0 else { return nil }
    if least == most { return "Question \(asked), \(least) left" }
    return least == 0 ? "Question \(asked), up to \(most) left" : "Question \(asked), \(least) to \(most) left"
  }
}

extension Prompt {
  /// One sentence on what can be typed here. `asked`: the field that is asked for.
  func howToAnswer(_ asked: Field?) -> String {
    switch kind {
    case .choice: "Type the number in front of an answer, or its words."
    case .multiple: "Type the numbers of all that apply, such as 1 3."
    case .acknowledge: "Do it in your own time, then type 1 or done."
    case .field, .form: asked.map { "Type \($0.inWords)." } ?? "Type your answer."
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
