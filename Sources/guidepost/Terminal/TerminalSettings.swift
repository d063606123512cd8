import Glibc

/// Owns the terminal's settings while a conversation runs, and gives them back when it goes.
struct TerminalSettings: ~Copyable {
  enum Kind: Hashable, Sendable {
    /// Keys come one by one and unseen; output is as ever. Pastes are marked.
    case raw
    /// The terminal edits lines, and knows that a character may have several bytes.
    case cooked
  }

  private let kind: Kind
  private let input: Int32
  private let before: termios

  /// `nil` where `input` is no terminal.
  init?(_ kind: Kind, input: Int32) {
    var settings = termios()
    guard tcgetattr(input, &settings) == 0 else { return nil }
    (self.kind, self.input, before) = (kind, input, settings)
    enter()
  }

  deinit {
    leave()
  }

  /// Takes the terminal, at first and again after a suspension.
  func enter() {
    TerminalRestoration.arm(before, descriptor: input, usesPasteMode: kind == .raw)
    var settings = before
    settings.c_iflag |= tcflag_t(IUTF8)
    if kind == .raw { TerminalSettings.makeRaw(&settings) }
    tcsetattr(input, TCSADRAIN, &settings)
    if kind == .raw { Output.write("\u{1B}[?2004h") }
  }

  /// Gives the terminal back; `enter` takes it again.
  func leave() {
    if kind == .raw { Output.write("\u{1B}[?2004l") }
    var settings = before
    tcsetattr(input, TCSADRAIN, &settings)
    TerminalRestoration.disarm()
  }

  /// Whether the terminal shows what is typed; for cooked terminals, which echo themselves.
  func showTyping(_ isShown: Bool) {
    var settings = termios()
    guard tcgetattr(input, &settings) == 0 else { return }
    settings.c_lflag = isShown ? settings.c_lflag | tcflag_t(ECHO) : settings.c_lflag & ~tcflag_t(ECHO)
    settings.c_lflag |= tcflag_t(ECHONL)
    tcsetattr(input, TCSADRAIN, &settings)
  }

  private static func makeRaw(_ settings: inout termios) {
    settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
  }
}
