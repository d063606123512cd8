import Glibc

/// Reads whole lines, from a terminal that edits them itself or from a pipe or file.
final class CookedReader: AnswerReader {
  static let signals = [SIGINT, SIGTERM, SIGHUP, SIGCONT]

  private let settings: TerminalSettings?
  private let signals = SignalPipe(CookedReader.signals)
  private let input: Int32
  private let echoesAnswers: Bool
  private var lines = LineSplitter()
  private var hasAsked = false
  private var isAtEnd = false
  private let isTerminal: Bool

  /// - Parameter echoesAnswers: Whether lines are written into the transcript, as nothing else shows them.
  init(input: Int32 = STDIN_FILENO, echoesAnswers: Bool) {
    self.input = input
    self.echoesAnswers = echoesAnswers
    isTerminal = isatty(input) == 1
    settings = TerminalSettings(.cooked, input: input)
  }

  var columns: Int { ScreenSize.current().columns }

  func readEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) -> InputEvent {
    while true {
      if let line = lines.next() { return taken(line, request) }
      if isAtEnd { return ended() }
      ask(request)
      switch InputWait(input: input).next(signals, until: deadline) {
      case .bytes(let bytes): lines.take(bytes)
      case .end: end()
      case .signals(let received): if let event = take(received) { return event }
      case .timeout: if let deadline, deadline <= .now { return .timeout }
      }
    }
  }

  func say(_ text: String) {
    // Where the prompt stands open, what is said begins on a line of its own.
    closePrompt()
    Output.write(text + (text.hasSuffix("\n") ? "" : "\n"))
  }

  /// The terminal holds the draft, not we.
  func discardDraft() {}

  private func ask(_ request: InputRequest) {
    guard !echoesAnswers, !hasAsked else { return }
    Output.write(request.lead.painted)
    settings?.showTyping(!request.isMasked)
    hasAsked = true
  }

  private func taken(_ line: LineSplitter.Line, _ request: InputRequest) -> InputEvent {
    hasAsked = false
    switch line {
    case .tooLong: return .tooLong(limit: LineSplitter.limit)
    case .text(let text):
      if echoesAnswers { echo(text, request) }
      return .line(text)
    }
  }

  private func echo(_ text: String, _ request: InputRequest) {
    let isShown = !request.isMasked && !request.isUnrecorded
    let shown = isShown ? Sanitiser.sanitised(text) : Secrecy.mask
    Output.write(request.lead.painted + shown + "\n")
  }

  private func end() {
    lines.end()
    isAtEnd = true
  }

  private func ended() -> InputEvent {
    // Ctrl-D on a terminal ends one wait; a pipe that ended stays so.
    if isTerminal { isAtEnd = false }
    closePrompt()
    return .endOfInput
  }

  private func take(_ received: [Int32]) -> InputEvent? {
    for signal in received {
      switch signal {
      case SIGINT:
        closePrompt()
        return .interrupt
      case SIGTERM, SIGHUP:
        closePrompt()
        return .hangup(signal: signal)
      case SIGCONT:
        hasAsked = false
        return .resumed
      case 0: return .woken
      default: break
      }
    }
    return nil
  }

  /// Ends the line on which the prompt stands open.
  private func closePrompt() {
    if hasAsked { Output.write("\n") }
    hasAsked = false
  }
}
