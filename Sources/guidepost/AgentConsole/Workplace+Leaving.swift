import Desk
import GuideSession

// Going home, and a terminal that is gone.

extension Workplace {
  /// The terminal is gone, or its input has ended: open calls are kept, and so is a break.
  func leave(_ leaving: Leaving, inCall: Bool = false) throws -> Step {
    let isBusy = inCall || !open.calls.isEmpty || atCounter != nil
    open.leaveAll()
    try putBack()
    if try roster[agent]?.presence == .ready {
      try roster.note(.wentHome, of: agent, at: now)
      try setCounter(.offline)
    }
    try driver.book.markGone(agent)
    if isBusy { voice.line("Your open calls are kept. They are there when you come back.") }
    if case .hangup(let signal) = leaving { return .end(128 + signal) }
    return .end(isBusy ? ExitCode.inputEnded : ExitCode.done)
  }

  /// `quit`: home, with nothing left open unless the agent says so twice.
  func goHome() throws -> Step {
    guard open.calls.isEmpty else {
      voice.line("You have open calls. Wrap them up, or type quit once more to leave them open.")
      guard case .line(let line) = try listen({ true }), ["q", "quit"].contains(line.lowercased()) else { return .goOn }
      return try leave(.stopped)
    }
    try putBack()
    try roster.note(.wentHome, of: agent, at: now)
    try setCounter(.closed)
    try driver.book.markGone(agent)
    voice.line("You are signed out.")
    return .end(ExitCode.done)
  }

  /// Whoever was called and not accepted keeps the old place.
  private func putBack() throws {
    guard let ticket = offered else { return }
    offered = nil
    _ = try? perform(.requeue(ticket))
  }
}
