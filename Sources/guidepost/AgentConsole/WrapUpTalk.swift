import GuideGraph
import GuideSession

/// Ends a call: how it went, its code, and a summary that the agent may edit.
struct WrapUpTalk {
  let call: AgentCall
  /// What the guide came to.
  let suggested: Outcome?
  let code: DispositionCode?

  init(_ call: AgentCall, suggested: Outcome? = nil, code: DispositionCode? = nil) {
    self.call = call
    self.suggested = suggested
    self.code = code
  }

  private var voice: Voice { call.voice }

  func hold() throws -> Turn {
    call.isWrappingUp = true
    defer { call.isWrappingUp = false }
    var draft = try call.driver.book.draft(WrapUpDraft.self, named: WrapUpDraft.name, of: call.kept) ?? WrapUpDraft()
    voice.gap()
    voice.line("Wrap-up after \(CallHeading.time(call.surroundings.now() - call.settings.startedAt)).", as: .speaker)
    while true {
      let step = draft.outcome == nil ? try askOutcome(&draft) : try askSummary(&draft)
      switch step {
      case .goOn:
        try call.driver.book.keepDraft(draft, named: WrapUpDraft.name, of: call.kept, at: call.surroundings.now())
      case .save:
        try save(draft)
        return .goOn
      case .elsewhere:
        try call.driver.book.dropDraft(named: WrapUpDraft.name, of: call.kept)
        return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private enum Step {
    case goOn, save, elsewhere
    case leave(Leaving)
  }

  // MARK: - How it went

  private func askOutcome(_ draft: inout WrapUpDraft) throws -> Step {
    let dispositions = call.kept.session.dispositions
    guard dispositions.isEmpty else { return try ask(dispositions, &draft) }
    let words = CallOutcome.all.map(\.words)
    let hint = CallOutcome.all.firstIndex { $0.outcome == suggested }
    switch try call.choose("How did it end?" + suggestion(hint, words), words, onEnter: hint) {
    case .index(let index):
      let chosen = CallOutcome.all[index]
      return try askCode(chosen, &draft)
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func ask(_ dispositions: [Guide.Disposition], _ draft: inout WrapUpDraft) throws -> Step {
    let labels = dispositions.map { "\($0.label.outline) (\($0.code))" }
    let hint = dispositions.firstIndex { $0.code == code }
    switch try call.choose("How did it end?" + suggestion(hint, labels), labels, onEnter: hint) {
    case .index(let index):
      let disposition = dispositions[index].code
      draft.disposition = disposition.text
      if disposition == code, let suggested {
        draft.outcome = suggested
      } else if let outcome = call.kept.session.outcome(of: disposition) {
        draft.outcome = outcome
      } else {
        return try askOutcomeAlone(&draft)
      }
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  /// For a code that no end of the guide stands for.
  private func askOutcomeAlone(_ draft: inout WrapUpDraft) throws -> Step {
    switch try call.choose("And was it", CallOutcome.all.map(\.words)) {
    case .index(let index): draft.outcome = CallOutcome.all[index].outcome
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func suggestion(_ index: Int?, _ labels: [String]) -> String {
    index.map { "  Enter for \(labels[$0])." } ?? ""
  }

  private func askCode(_ chosen: CallOutcome, _ draft: inout WrapUpDraft) throws -> Step {
    switch try call.ask("Reason code? Enter to leave it out.") {
    case .words(let typed):
      draft.disposition = typed.isEmpty ? chosen.code : typed
      draft.outcome = chosen.outcome
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  // MARK: - Summary

  private func askSummary(_ draft: inout WrapUpDraft) throws -> Step {
    let story = try call.story()
    if draft.summary == nil { draft.summary = story.summary }
    voice.line("Summary: \(draft.summary ?? "")")
    for skipped in story.skipped { voice.line("Skipped: \(skipped.words)") }
    switch try call.ask("Enter saves, e edits, u takes the call up again.") {
    case .words(""): return .save
    case .words(let typed) where ["e", "edit"].contains(typed.lowercased()): return try edit(&draft)
    case .words(let typed) where typed.hasPrefix("+"): append(String(typed.dropFirst()).trimmed, &draft)
    case .words: voice.line("Enter saves it as it stands; e writes it anew; + and words adds them.")
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func edit(_ draft: inout WrapUpDraft) throws -> Step {
    switch try call.ask("Type the summary, or + and words to add to it. Enter leaves it as it is.") {
    case .words(""): break
    case .words(let typed) where typed.hasPrefix("+"): append(String(typed.dropFirst()).trimmed, &draft)
    case .words(let typed): draft.summary = typed
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func append(_ words: String, _ draft: inout WrapUpDraft) {
    draft.summary = [draft.summary ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: - Saving

  private func save(_ draft: WrapUpDraft) throws {
    guard let outcome = draft.outcome else { return }
    let code = draft.disposition.map { DispositionCode($0) }
    try call.change { try $0.wrapUp(outcome, code, summary: draft.summary ?? "", &$1) }
    try call.driver.book.dropDraft(named: WrapUpDraft.name, of: call.kept)
    call.isWrappedUp = true
    voice.line("Wrapped up: \(outcome.rawValue)" + (draft.disposition.map { ", \($0)" } ?? "") + ".")
    try call.passOnRecord()
  }
}

/// What an agent has said of a call's end so far.
struct WrapUpDraft: Hashable, Sendable, Codable {
  static let name = "wrap-up"

  var outcome: Outcome?
  var disposition: String?
  var summary: String?
}

/// How a call can end, in an agent's words.
struct CallOutcome: Hashable, Sendable {
  let words: String
  let outcome: Outcome
  /// Tells it apart where the outcome alone does not.
  let code: String?

  static let all: [CallOutcome] = [
    .init(words: "resolved", outcome: .resolved, code: nil),
    .init(words: "appointment", outcome: .booked, code: nil),
    .init(words: "transferred", outcome: .handedOff, code: nil),
    .init(words: "customer left", outcome: .unresolved, code: "customer-left"),
    .init(words: "not our service", outcome: .referred, code: "not-our-service"),
  ]
}

extension Session {
  /// The codes of the guide that the call began with.
  var dispositions: [Guide.Disposition] { state.start.flatMap { library[$0.guide] }?.dispositions ?? [] }

  /// What an end of the guide with that code counts as; nil where none has it, or they differ.
  func outcome(of code: DispositionCode) -> Outcome? {
    let guide = state.start.flatMap { library[$0.guide] }
    let results = Set((guide?.outcomes ?? []).filter { $0.disposition == code }.map(\.result))
    return results.count == 1 ? results.first : nil
  }
}
