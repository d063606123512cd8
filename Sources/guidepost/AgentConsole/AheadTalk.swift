import GuideGraph
import GuideSession

/// The caller tells everything at once: any question that can still come is answered now and not asked again.
struct AheadTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private static let longestList = 15

  func hold() throws -> Obeyed {
    let session = call.kept.session
    let prompts = session.upcoming.lazy.compactMap { session.prompt(ahead: $0) }.prefix(Self.longestList)
    let upcoming = Array(prompts)
    guard !upcoming.isEmpty else {
      call.voice.line("No question that can be answered ahead is still to come on this way.")
      return .stay
    }
    call.voice.line("Still to come:")
    for (index, prompt) in upcoming.enumerated() {
      call.voice.entry("\(index + 1).", prompt.title ?? prompt.text.plain)
    }
    switch try call.ask("Which one did the caller answer? Type its number or words; Enter goes back.") {
    case .words(let typed) where typed.isEmpty: return .stay
    case .words(let typed): return try answer(typed, upcoming)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func answer(_ typed: String, _ upcoming: [Prompt]) throws -> Obeyed {
    var matcher = Matcher(
      candidates: upcoming.enumerated().map { index, prompt in
        Candidate(
          key: String(index + 1), id: prompt.step.step.text, label: prompt.title ?? prompt.text.plain,
          synonyms: [prompt.step.step.text])
      }, lexicon: call.lexicon)
    matcher.commands = []
    guard case .option(let pick) = matcher.match(typed) else {
      call.voice.line("That is none of them.")
      return .stay
    }
    let talk = AgentQuestionTalk(call, upcoming[pick.index], for: .ahead)
    let form = call.form
    call.form = FormDraft()
    let obeyed = try talk.settle()
    if call.form == FormDraft() { call.form = form }
    return obeyed
  }
}
