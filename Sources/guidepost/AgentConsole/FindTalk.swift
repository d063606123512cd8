import GuideGraph
import GuideSession

/// Searches guides and what they say and ask. A step of the guide in hand can be gone to, any other is shown.
struct FindTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private var voice: Voice { call.voice }

  func hold(_ words: String?) throws -> Obeyed {
    guard let words else {
      switch try call.ask("Search for what? Enter goes back.") {
      case .words(""): return .stay
      case .words(let typed): return try hold(typed)
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
    let finds = GuideSearch(call.open?.library ?? call.kept.session.library).finds(words)
    guard !finds.isEmpty else {
      voice.line("Nothing says \"\(words)\".")
      return .stay
    }
    for (index, find) in finds.enumerated() { voice.entry("\(index + 1).", find.words) }
    switch try call.ask("Type a number to see it; Enter goes back.") {
    case .words(let typed):
      guard let number = Int(typed), finds.indices.contains(number - 1) else { return .stay }
      return try show(finds[number - 1])
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func show(_ find: GuideSearch.Find) throws -> Obeyed {
    for line in find.text { voice.aside(line, as: nil) }
    let places = call.kept.session.jumpPlaces
    guard places.contains(where: { $0.step == find.step }), find.step != call.kept.session.state.journey.key else {
      return .stay
    }
    switch try call.choose("Go there?", ["Yes", "No"], isBoolean: true) {
    case .index(0): return try JumpTalk(call).hold(find.step.step.text)
    case .index: return .stay
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }
}

/// Words in the steps of guides.
struct GuideSearch {
  struct Find: Hashable {
    var step: StepKey
    var guideTitle: String
    var title: String
    /// What the step says and asks.
    var text: [String]

    var words: String { "\(guideTitle), \(step.step): \(title)" }
  }

  private static let most = 9
  let library: Library

  init(_ library: Library) { self.library = library }

  /// Steps that hold every one of the words, those with all in the title first, then in the order of guides and steps.
  func finds(_ words: String) -> [Find] {
    let wanted = FoldedText(words).phrase.split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return [] }
    let all = library.ids.compactMap { library[$0] }.flatMap { guide in
      guide.steps.compactMap { step in Self.find(step, in: guide) }
    }
    let hits = all.filter { find in Self.holds(wanted, in: [find.words] + find.text) }
    let titled = hits.filter { Self.holds(wanted, in: [$0.words]) }
    return Array((titled + hits.filter { !titled.contains($0) }).prefix(Self.most))
  }

  private static func holds(_ wanted: [String], in texts: [String]) -> Bool {
    let text = FoldedText(texts.joined(separator: " ")).phrase
    return wanted.allSatisfy(text.contains)
  }

  private static func find(_ step: Step, in guide: Guide) -> Find? {
    let title = step.heading.title ?? step.id.text
    var text: [String] = []
    switch step {
    case .question(let question):
      text = [question.prompt.outline] + (question.say.map { [$0.text.outline] } ?? [])
      text += (question.choice?.options ?? []).map { "- \($0.label.outline)" }
      text += question.help.map { [$0.outline] } ?? []
    case .outcome(let outcome): text = [outcome.prompt.outline]
    case .handoff(let handoff): text = [handoff.prompt.outline]
    case .message(let message): text = [message.prompt.outline]
    case .subguide, .action, .appointment: break
    case .decide, .return: return nil
    }
    return Find(
      step: StepKey(guide.id, step.id), guideTitle: guide.title, title: title, text: text.filter { !$0.isEmpty })
  }
}
