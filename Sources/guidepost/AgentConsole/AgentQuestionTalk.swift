import GuideGraph
import GuideSession

/// One question in an agent's hands: what to say and do, and the answers with their keys.
struct AgentQuestionTalk {
  enum Purpose {
    /// The open question.
    case open
    /// A question still to come.
    case ahead
    /// One answered before.
    case change
  }

  enum Round {
    case again, done
    case leave(Leaving)
  }

  let call: AgentCall
  let prompt: Prompt
  let purpose: Purpose

  init(_ call: AgentCall, _ prompt: Prompt, for purpose: Purpose = .open) {
    self.call = call
    self.prompt = prompt
    self.purpose = purpose
  }

  var voice: Voice { call.voice }
  var askedField: Prompt.Field? { call.form.asked(of: prompt) }
  /// A script that must be read first keeps the answers locked.
  var isLocked: Bool { purpose == .open && prompt.isVerbatim && !prompt.isRead }

  /// Asks once; the call looks at the session again afterwards.
  func hold() throws -> Turn {
    if call.shown != prompt.step { show() }
    call.shown = prompt.step
    switch try round() {
    case .again, .done: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  /// Asks a question that is not the open one until it is answered or something else is wanted.
  func settle() throws -> Obeyed {
    show()
    while true {
      switch try round() {
      case .again: continue
      case .done:
        call.shown = nil
        return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private func round() throws -> Round {
    if prompt.kind == .form, let field = askedField { show(field) }
    let keys = prompt.kind == .choice && !isLocked ? Candidate.quickKeys(of: prompt.candidates) : []
    switch try call.listen(
      labels: prompt.options.map(\.label.plain), quickKeys: keys, secrecy: askedField?.secrecy ?? .none)
    {
    case .line(let line): return try hear(line)
    case .timeout, .again: return .again
    case .back:
      try call.take(.back)
      return .done
    case .leave(let leaving): return .leave(leaving)
    }
  }

  // MARK: - Showing

  private func show() {
    call.head(prompt.step)
    if prompt.isUrgent { voice.line("URGENT", as: .error) }
    if prompt.isVerbatim { voice.line("WORD FOR WORD", as: .speaker) }
    call.present(prompt.text, say: prompt.say)
    for text in prompt.todo { voice.part("DO", text) }
    for text in prompt.notes { voice.note(text) }
    if isLocked { voice.aside("The answers are locked until you have read it aloud and typed r.") }
    if prompt.kind == .field, let field = askedField { show(field) }
    for candidate in prompt.candidates { voice.entry(candidate.key + ".", candidate.label) }
    if prompt.kind == .multiple {
      voice.aside("All that apply, such as 1 3." + (prompt.isOptional ? " skip leaves it out." : ""))
    }
    let before = prompt.options.filter { prompt.previous.contains($0.id) }.map(\.label.plain)
    if !before.isEmpty { voice.aside("Before: \(before.joined(separator: ", "))") }
  }

  private func show(_ field: Prompt.Field) {
    var words = field.label?.plain ?? field.variable
    if !field.values.isEmpty { words += " (\(field.values.joined(separator: ", ")))" }
    // A label may be a question.
    if words.last?.isPunctuation != true { words += "." }
    if let example = field.example { words += " For example \(example)." }
    if field.isOptional { words += " \(prompt.kind == .form ? "Enter" : "skip") leaves it out." }
    voice.aside(words, as: nil)
    if let known = field.previous { voice.aside("Before: \(known). Type same to keep it.") }
  }
}
