import GuideDocument
import GuideGraph
import GuideSession
import Journal

extension AgentCall {
  /// A call on this process's terminal or pipe.
  static func open(
    _ kept: KeptSession, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings, ticket: String? = nil
  ) throws -> AgentCall {
    let (terminal, mode) = try Voice.onTerminal(arguments, surroundings)
    let settings = Settings(
      hook: arguments["--on-wrapup"], ticket: ticket, isPiped: mode.echoesAnswers,
      startedAt: try driver.book.callStart(of: kept))
    return AgentCall(
      kept, driver: driver, voice: terminal,
      lexicon: workspace.lexicon(for: kept), surroundings: surroundings, settings: settings)
  }

  func greet() {
    let code = kept.code.map { "Call \($0). " } ?? ""
    voice.line("\(code)? lists what you can type; w wraps the call up.")
  }

  /// What is known already, for whoever takes a call up.
  func welcomeBack() {
    greet()
    voice.gap()
    for line in IntakeText(kept.session).lines { voice.line(line) }
  }
}

extension SessionBook {
  /// When an agent took the call: when the customer was served last, else when the session began.
  func callStart(of kept: KeptSession) throws -> Int64 {
    let events = try store.read { try self.events(of: kept.stream, in: $0) }
    let served = events.last { if case .handoffServed = $0.body { true } else { false } }
    return (served ?? events.first)?.time ?? kept.session.state.now
  }
}
