import Glibc

/// Reads lines from a raw terminal. Only the line being typed is ever redrawn; no title, no alternate screen.
final class LineEditor: AnswerReader {
  static let signals = [SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT]

  let settings: TerminalSettings
  let signals: SignalPipe
  let palette: Palette
  var buffer = LineBuffer()
  var renderer = LineRenderer()
  var size = ScreenSize.current()
  var request = InputRequest(lead: LineLead(""))
  private var decoder = KeyDecoder()
  // Typed ahead of the question that they answer.
  private var keys: [Key] = []

  /// `nil` where standard input is no terminal.
  init?(palette: Palette) {
    guard let settings = TerminalSettings(.raw, input: STDIN_FILENO) else { return nil }
    self.settings = settings
    signals = SignalPipe(LineEditor.signals)
    self.palette = palette
  }

  var columns: Int { size.columns }

  func readEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) -> InputEvent {
    self.request = request
    (buffer.labels, buffer.quickKeys) = (request.isMasked ? [] : request.labels, request.quickKeys)
    while true {
      if let event = takeKeys() { return event }
      draw()
      switch InputWait(input: STDIN_FILENO).next(signals, until: deadline, patience: decoder.patience) {
      case .bytes(let bytes): keys += decoder.take(bytes)
      case .end: return left(.hangup(signal: SIGHUP))
      case .signals(let signals): if let event = take(signals) { return event }
      case .timeout: if let event = timedOut(deadline) { return event }
      }
    }
  }

  func say(_ text: String) {
    Output.write(renderer.erase() + text + (text.hasSuffix("\n") ? "" : "\n"))
  }

  func discardDraft() {
    Output.write(renderer.erase())
    buffer.replace(with: "")
  }

  func draw() {
    let window = rows.window(height: max(1, size.rows - 1))
    Output.write(renderer.draw(window))
  }

  var rows: LineRows {
    LineRows(
      lead: request.lead, characters: buffer.characters, cursor: buffer.cursor, columns: size.columns,
      isMasked: request.isMasked)
  }

  /// Leaves the line in the transcript, ends it, and hands the event on.
  func left(_ event: InputEvent) -> InputEvent {
    Output.write(renderer.finish(rows))
    buffer.replace(with: "")
    return event
  }

  private func takeKeys() -> InputEvent? {
    while !keys.isEmpty {
      if let event = take(keys.removeFirst()) { return event }
    }
    return nil
  }

  private func timedOut(_ deadline: ContinuousClock.Instant?) -> InputEvent? {
    if decoder.patience != nil {
      keys += decoder.flush()
      return nil
    }
    guard let deadline, deadline <= .now else { return nil }
    return .timeout
  }
}
