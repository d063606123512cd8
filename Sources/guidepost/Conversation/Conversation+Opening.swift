import GuideDocument
import GuideGraph
import GuideSession
import Journal

extension Conversation {
  /// A conversation on this process's terminal or pipe.
  static func open(
    _ kept: KeptSession, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings
  ) throws -> Conversation {
    let (voice, mode) = try Voice.onTerminal(arguments, surroundings)
    return Conversation(
      kept, driver: driver, voice: voice, lexicon: workspace.lexicon(for: kept), surroundings: surroundings,
      organisation: workspace.project.settings.name, isPiped: mode.echoesAnswers,
      usesQuickKeys: mode.takesQuickKeys)
  }
}

extension Voice {
  /// On this process's terminal or pipe. Make one only: the terminal belongs to the process.
  static func onTerminal(
    _ arguments: Arguments, _ surroundings: Surroundings
  ) throws -> (voice: Voice, mode: TerminalMode) {
    let mode = TerminalMode(
      TerminalSituation(
        inputIsTerminal: surroundings.inputIsTerminal, outputIsTerminal: surroundings.outputIsTerminal,
        environment: surroundings.environment, wantsAccessible: arguments.has("--accessible"),
        wantsQuickKeys: arguments.has("--quick-keys"), mayAsk: !arguments.has("--no-input")))
    let choice = try arguments.choice("--color", ColourChoice.self, else: .auto)
    let palette = Palette(
      choice: choice, environment: surroundings.environment, outputIsTerminal: surroundings.outputIsTerminal)
    return (Voice(reader: mode.reader(palette: palette), palette: palette), mode)
  }
}

extension Workspace {
  /// The words of the session's language, with those that the project adds.
  func lexicon(for kept: KeptSession) -> Lexicon {
    Lexicon.of(locale: kept.session.state.start?.locale ?? "en", adding: project.settings.words)
  }
}
