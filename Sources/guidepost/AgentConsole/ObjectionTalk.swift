import GuideGraph
import GuideSession

/// Opens what the guide has ready for an objection; `return` leads back to the step it interrupted.
struct ObjectionTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  func hold(_ letters: String?) throws -> Obeyed {
    let objections = call.kept.session.objections
    guard !objections.isEmpty else {
      call.voice.line("This guide has no objections.")
      return .stay
    }
    if let letters { return try open(letters, objections) }
    call.voice.line("Objections:")
    for (index, objection) in objections.enumerated() { call.voice.entry("\(index + 1).", objection.label.outline) }
    switch try call.ask("Type a number or first letters; Enter goes back.") {
    case .words(let typed) where typed.isEmpty: return .stay
    case .words(let typed): return try open(typed, objections)
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func open(_ letters: String, _ objections: [Guide.Objection]) throws -> Obeyed {
    var matcher = Matcher(
      candidates: objections.enumerated().map { index, objection in
        Candidate(
          key: String(index + 1), id: objection.id.text, label: objection.label.outline, synonyms: [objection.id.text])
      }, lexicon: call.lexicon)
    matcher.commands = []
    let starts = objections.filter { $0.id.text.hasPrefix(letters.lowercased()) }
    switch matcher.match(letters) {
    case .option(let pick): return try open(objections[pick.index])
    case .several(let indices) where starts.count != 1:
      call.voice.line("Which: \(indices.map { objections[$0].label.outline }.joined(separator: " or "))?")
      return .stay
    default:
      if starts.count == 1 { return try open(starts[0]) }
      call.voice.line("No objection begins with \"\(letters)\". o alone lists them.")
      return .stay
    }
  }

  private func open(_ objection: Guide.Objection) throws -> Obeyed {
    let before = call.shown
    guard try call.take(.agent(.objection(objection.id))) != nil else {
      call.shown = before
      return .stay
    }
    return .goOn
  }
}

extension Session {
  var objections: [Guide.Objection] {
    library[state.journey.frame.guide]?.objections.filter { !$0.first.isMissing } ?? []
  }
}
