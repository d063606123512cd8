/// The value of `--color`.
enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never
}

extension Palette {
  /// `--color` is heard first, then `NO_COLOR`, then `CLICOLOR_FORCE`; else colour is for terminals that can show it.
  init(choice: ColourChoice, environment: [String: String], outputIsTerminal: Bool) {
    isColoured =
      switch choice {
      case .always: true
      case .never: false
      case .auto: Palette.isWanted(environment, outputIsTerminal: outputIsTerminal)
      }
  }

  private static func isWanted(_ environment: [String: String], outputIsTerminal: Bool) -> Bool {
    if let no = environment["NO_COLOR"], !no.isEmpty { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    guard environment["CLICOLOR"] != "0", outputIsTerminal else { return false }
    return TerminalMode.isCapable(term: environment["TERM"])
  }
}
