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
    let mode = TerminalMode(
      TerminalSituation(
        inputIsTerminal: surroundings.inputIsTerminal, outputIsTerminal: surroundings.outputIsTerminal,
        environment: surroundings.environment, wantsAccessible: arguments.has("--accessible"),
        wantsQuickKeys: false, mayAsk: !arguments.has("--no-input")))
    let choice = try arguments.choice("--color", ColourChoice.self, else: .auto)
    let palette = Palette(
      choice: choice, environment: surroundings.environment, outputIsTerminal: surroundings.outputIsTerminal)
    let editor: (any AnswerReader)? = mode.usesEditor ? LineEditor(palette: palette) : nil
    let reader = editor ?? CookedReader(echoesAnswers: mode.echoesAnswers)
    var lexicon = Lexicon.of(locale: kept.session.state.start?.locale ?? "en")
    for word in workspace.project.settings.words {
      if let entry = Lexicon.Entry(name: word.command) { lexicon.add(word.text, to: entry) }
    }
    return Conversation(
      kept, driver: driver, voice: Voice(reader: reader, palette: palette), lexicon: lexicon,
      surroundings: surroundings, organisation: workspace.project.settings.name, isPiped: mode.echoesAnswers)
  }
}
