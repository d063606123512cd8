import Glibc

extension TerminalSituation {
  /// What the process finds; flags are the caller's to add.
  static func ofProcess(environment: [String: String]) -> TerminalSituation {
    TerminalSituation(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1, environment: environment
    )
  }
}

extension TerminalMode {
  /// The reader of this mode. Make one only: signals and the terminal belong to the process.
  func reader(palette: Palette) -> any AnswerReader {
    if usesEditor, let editor = LineEditor(palette: palette) { return editor }
    return CookedReader(echoesAnswers: echoesAnswers)
  }
}
