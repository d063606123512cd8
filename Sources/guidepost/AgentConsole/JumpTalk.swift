import GuideGraph
import GuideSession

/// Goes to a step out of order: a list by id and title, and a reason where something required is skipped.
struct JumpTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private var voice: Voice { call.voice }
  private static let longestList = 40

  func hold(_ argument: String?) throws -> Obeyed {
    let places = call.kept.session.jumpPlaces
    guard let argument else {
      return try choose(among: places, "Jump to which step? Type its number, id or words of its title.")
    }
    if let place = places.first(where: { $0.step.step.text == argument }) { return try jump(to: place, nil) }
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    if let place = places.first(where: { $0.step.step.text == words[0] }) {
      return try jump(to: place, words.count > 1 ? words[1].trimmed : nil)
    }
    switch Self.matcher(places, call.lexicon).match(argument) {
    case .option(let pick): return try jump(to: places[pick.index], nil)
    case .several(let indices): return try choose(among: indices.map { places[$0] }, "Which of these?")
    case .options, .unsure, .none, .command:
      voice.line("No step is called \"\(argument)\". j alone lists them.")
      return .stay
    }
  }

  private static func matcher(_ places: [JumpPlace], _ lexicon: Lexicon) -> Matcher {
    var matcher = Matcher(
      candidates: places.enumerated().map { index, place in
        Candidate(
          key: String(index + 1), id: place.step.step.text, label: place.title, synonyms: [place.step.step.text])
      }, lexicon: lexicon)
    matcher.commands = []
    return matcher
  }

  private func choose(among places: [JumpPlace], _ question: String) throws -> Obeyed {
    voice.line(question)
    for (index, place) in places.prefix(Self.longestList).enumerated() {
      voice.entry("\(index + 1).", "\(place.step.step): \(place.title)" + (place.isVisited ? " (visited)" : ""))
    }
    if places.count > Self.longestList {
      voice.aside("and \(places.count - Self.longestList) more; type words of the title")
    }
    switch try call.ask("Enter stays here.") {
    case .words(let typed) where typed.isEmpty: return .stay
    case .words(let typed):
      guard case .option(let pick) = Self.matcher(places, call.lexicon).match(typed) else { return try hold(typed) }
      return try jump(to: places[pick.index], nil)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func jump(to place: JumpPlace, _ reason: String?) throws -> Obeyed {
    let missing = call.kept.session.missing(at: place.step)
    guard !missing.isEmpty, reason?.isEmpty ?? true else { return try go(place, reason) }
    let names = missing.map(\.text).joined(separator: ", ")
    switch try call.ask(
      "\(place.step.step) requires \(names), which this call has not. Why skip that? Enter stays here.")
    {
    case .words(let typed) where typed.isEmpty: return .stay
    case .words(let typed): return try go(place, typed)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func go(_ place: JumpPlace, _ reason: String?) throws -> Obeyed {
    let before = call.shown
    guard try call.take(.agent(.jump(place.step.step, reason: reason))) != nil else {
      call.shown = before
      return .stay
    }
    return .goOn
  }
}

/// A step that an agent can go to.
struct JumpPlace: Hashable {
  var step: StepKey
  var title: String
  var isVisited: Bool
}

extension Session {
  /// Steps of the guide that the call is in, in document order: where somebody is asked or something is done.
  var jumpPlaces: [JumpPlace] {
    guard let guide = library[state.journey.frame.guide] else { return [] }
    let open = state.journey.frame.interrupted.last?.objection
    return guide.steps.compactMap { step in
      guard step.isPlace, step.heading.objection == nil || step.heading.objection == open else { return nil }
      let key = StepKey(guide.id, step.id)
      return JumpPlace(step: key, title: step.heading.title ?? step.id.text, isVisited: (state.visits[key] ?? 0) > 0)
    }
  }

  /// What a step requires and the call has not established.
  func missing(at step: StepKey) -> [Requirement] {
    (library.step(step)?.heading.requires ?? []).filter { !state.journey.established.contains($0) }
  }
}

extension Step {
  fileprivate var isPlace: Bool {
    switch self {
    case .question, .subguide, .action, .handoff, .appointment, .message, .outcome: true
    case .decide, .return: false
    }
  }
}
