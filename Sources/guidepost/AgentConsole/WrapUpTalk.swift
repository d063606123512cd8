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
    var draft = try call.driver.book.draft(WrapUpDraft.self, named: WrapUpDraft.name, of: call.kept) ?? begin()
    voice.gap()
    voice.line("Wrap-up after \(CallHeading.time(call.surroundings.now() - call.settings.startedAt)).", as: .speaker)
    while true {
      switch try ask(&draft) {
      case .goOn:
        try call.driver.book.keepDraft(draft, named: WrapUpDraft.name, of: call.kept, at: call.surroundings.now())
      case .save(let thenPause):
        try save(draft)
        call.wantsBreak = thenPause
        return .goOn
      case .elsewhere:
        try call.driver.book.dropDraft(named: WrapUpDraft.name, of: call.kept)
        return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  /// From now on a terminal that breaks down leads back here.
  private func begin() throws -> WrapUpDraft {
    let draft = WrapUpDraft()
    try call.driver.book.keepDraft(draft, named: WrapUpDraft.name, of: call.kept, at: call.surroundings.now())
    return draft
  }

  private enum Step {
    case goOn, elsewhere
    case save(thenPause: Bool)
    case leave(Leaving)
  }

  /// What is still missing; each answer is kept before the next is asked for.
  private func ask(_ draft: inout WrapUpDraft) throws -> Step {
    if draft.outcome != nil { return try askSummary(&draft) }
    if let chosen = CallOutcome.all.first(where: { $0.words == draft.ending }) { return try askCode(chosen, &draft) }
    return draft.disposition == nil ? try askOutcome(&draft) : try askOutcomeAlone(&draft)
  }

  // MARK: - How it went

  private func askOutcome(_ draft: inout WrapUpDraft) throws -> Step {
    let dispositions = call.kept.session.dispositions
    guard dispositions.isEmpty else { return try ask(dispositions, &draft) }
    let words = CallOutcome.all.map(\.words)
    let hint = CallOutcome.all.firstIndex { $0.outcome == suggested }
    switch try call.choose("How did it end?" + suggestion(hint, words), words, onEnter: hint) {
    case .index(let index):
      draft.ending = words[index]
      return .goOn
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
    if let followUp = draft.followUp { voice.line("To follow up: \(followUp)") }
    if let rating = draft.rating { voice.line(rating.words) }
    let pause = call.settings.isInQueue ? "p saves and takes a break, " : ""
    switch try call.ask("Enter saves, e edits, \(pause)u takes the call up again.", keeping: ["p", "pause"]) {
    case .words(""): return .save(thenPause: false)
    case .words(let typed): return try hear(typed, &draft)
    case .elsewhere: return .elsewhere
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func hear(_ typed: String, _ draft: inout WrapUpDraft) throws -> Step {
    let parts = typed.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    switch parts[0].lowercased() {
    case "e", "edit": return try edit(&draft)
    case "p", "pause": return .save(thenPause: true)
    case "follow" where !rest.isEmpty: draft.followUp = rest
    case "csat":
      guard let rating = WrapUpDraft.Rating(rest) else {
        voice.line("csat y: you asked how it went; csat n: you did not; csat and 1 to 5: what the customer said.")
        break
      }
      draft.rating = rating
    case _ where typed.hasPrefix("+"): append(String(typed.dropFirst()).trimmed, &draft)
    default:
      voice.line(
        "Enter saves it as it stands; e writes it anew; + and words adds them; follow and words keeps what is still to "
          + "be done; csat y, n or 1 to 5 tells whether you asked how it went.")
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
    let wrapUp = GuideSession.Command.WrapUp(
      outcome, draft.disposition.map { DispositionCode($0) }, summary: draft.summary ?? "", followUp: draft.followUp,
      asksRating: draft.rating?.isAsked)
    try call.change { try $0.wrapUp(wrapUp, score: draft.rating?.score, &$1) }
    try call.driver.book.dropDraft(named: WrapUpDraft.name, of: call.kept)
    call.isWrappedUp = true
    voice.line("Wrapped up: \(outcome.rawValue)" + (draft.disposition.map { ", \($0)" } ?? "") + ".")
    try call.passOnRecord()
  }
}

/// What an agent has said of a call's end so far.
struct WrapUpDraft: Hashable, Sendable, Codable {
  static let name = "wrap-up"

  /// How it ended, in an agent's words, where that was chosen from those.
  var ending: String?
  var outcome: Outcome?
  var disposition: String?
  var summary: String?
  var followUp: String?
  var rating: Rating?

  /// Whether the customer was asked how it went, and what the customer said.
  enum Rating: Hashable, Sendable, Codable {
    case asked, notAsked
    case score(Int)

    /// `y`, `n` or a number from 1 to 5.
    init?(_ text: String) {
      switch text.lowercased() {
      case "y", "yes": self = .asked
      case "n", "no": self = .notAsked
      default:
        guard let score = Int(text), (1...5).contains(score) else { return nil }
        self = .score(score)
      }
    }

    var isAsked: Bool { self != .notAsked }

    var score: Int? {
      if case .score(let score) = self { return score }
      return nil
    }

    var words: String {
      switch self {
      case .asked: "Asked how it went: yes"
      case .notAsked: "Asked how it went: no"
      case .score(let score): "Asked how it went: \(score) of 5"
      }
    }
  }
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
