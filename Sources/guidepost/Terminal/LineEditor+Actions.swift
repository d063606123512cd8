import Glibc

extension LineEditor {
  /// Does what a key asks for; an event ends the wait.
  func take(_ key: Key) -> InputEvent? {
    switch buffer.take(key) {
    case .none, .redraw: return nil
    case .bell: Output.write("\u{07}")
    case .submit(let line): return submitted(line)
    case .pasted(let count): sayPasted(count)
    case .interrupt: return left(.interrupt)
    case .endOfInput: return left(.endOfInput)
    case .back: return left(.back)
    case .escape: return left(.escape)
    case .clearScreen: return clearScreen()
    case .suspend: return suspend()
    }
    return nil
  }

  func take(_ received: [Int32]) -> InputEvent? {
    for signal in received {
      switch signal {
      case SIGWINCH: resize()
      case SIGINT: if let event = take(Key.interrupt) { return event }
      case SIGTERM, SIGHUP: return left(.hangup(signal: signal))
      case SIGTSTP: return suspend()
      case SIGCONT: return takeTerminalAgain()
      case 0: return .woken
      default: break
      }
    }
    return nil
  }

  private func submitted(_ line: String) -> InputEvent {
    // A quick key answers without having been put into the line.
    buffer.replace(with: line)
    if !request.isMasked, !request.isUnrecorded { buffer.history.add(line) }
    return left(.line(line))
  }

  private func sayPasted(_ count: Int) {
    let indent = size.columns >= Wrapping.narrowestIndented ? request.lead.text.displayWidth : 0
    let space = String(repeating: " ", count: indent)
    say(
      Wrapping(columns: size.columns).lines(space + request.pasteNotice(count), indent: indent)
        .map { palette.paint($0, as: .muted) }.joined(separator: "\n"))
  }

  private func clearScreen() -> InputEvent {
    renderer.forget()
    Output.write("\u{1B}[H\u{1B}[2J")
    return .clearedScreen
  }

  private func resize() {
    size = ScreenSize.current()
    renderer.resized(columns: size.columns)
    Output.write(renderer.erase())
  }

  private func suspend() -> InputEvent {
    Output.write(renderer.erase())
    settings.leave()
    // The whole job, as the terminal would. Another thread may be the one that is stopped first: the wait lets it.
    signals.withDefault(SIGTSTP) {
      kill(0, SIGTSTP)
      var nothing = pollfd(fd: -1, events: 0, revents: 0)
      poll(&nothing, 1, 20)
    }
    return takeTerminalAgain()
  }

  /// After a stop the shell may have set the terminal its own way.
  private func takeTerminalAgain() -> InputEvent {
    _ = signals.received()
    settings.enter()
    size = ScreenSize.current()
    renderer.forget()
    return .resumed
  }
}
