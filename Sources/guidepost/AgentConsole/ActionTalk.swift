import GuideGraph
import GuideSession

/// An action that no command carries out here: the agent does it by hand and says what came of it.
struct ActionTalk {
  let call: AgentCall
  let request: ActionRequest

  init(_ call: AgentCall, _ request: ActionRequest) {
    self.call = call
    self.request = request
  }

  func hold() throws -> Turn {
    call.head(request.step)
    call.voice.part(
      "DO", RenderedText("\(request.name), by hand: no command is set up for it here (--actions FOLDER)."))
    for (name, value) in request.parameters.sorted(by: { $0.key < $1.key }) {
      call.voice.aside("\(name): \(value)", as: nil)
    }
    switch try call.choose("What came of it?", ["It is done", "It failed"]) {
    case .index(0): return try report()
    case .index: try call.take(.action(.failed("by hand")))
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func report() throws -> Turn {
    guard let result else {
      try call.take(.action(.done(nil)))
      return .goOn
    }
    let values = result.values.isEmpty ? "" : " (\(result.values.joined(separator: ", ")))"
    while true {
      switch try call.ask("Result: \(result.name)\(values)") {
      case .words(let typed):
        let text = TypedValue(typed, locale: call.locale).text(type: result.type.rawValue) ?? typed
        guard result.type.parse(text, values: result.values) != nil else {
          call.voice.line("\"\(typed)\" is no such result.", as: .error)
          continue
        }
        try call.take(.action(.done(text)))
        return .goOn
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private var result: Variable? {
    let session = call.kept.session
    guard case .action(let step)? = session.library.step(request.step), let name = step.result else { return nil }
    return session.library[request.step.guide]?.variables[name]
  }
}
