import GuideGraph
import GuideSession
import Journal

/// An agent's call: the lines to say, what to do, and what the customer answers, until it is wrapped up.
///
/// Nothing printed is ever redrawn, so that screen readers, logs and remote shells show the same text.
final class AgentCall: Exchange {
  let side = Side.agent
  let driver: SessionDriver
  let voice: Voice
  let lexicon: Lexicon
  let surroundings: Surroundings
  let settings: Settings
  var kept: KeptSession
  var shown: StepKey?
  var form = FormDraft()
  /// Words of the tool are answered with Enter; a question's own keys answer at once.
  let usesQuickKeys = false
  /// Set once the wrap-up stands in the journal.
  var isWrappedUp = false
  /// Whether the agent is asked how it ended.
  var isWrappingUp = false
  /// The agent wants a break after this call.
  var wantsBreak = false
  /// The other calls of the same console; nil where this is the only one.
  var open: OpenCalls?
  /// Whether the customer's terminal was open when the agent was last told.
  var wasHere: Bool?
  /// When the store last heard that this terminal is still there.
  var renewed = ContinuousClock.now

  /// What the command line said.
  struct Settings: Sendable {
    /// Gets the wrap-up record.
    var hook: String?
    /// What leads back to the call beside its code, such as its ticket.
    var ticket: String?
    /// Answers come from a script or pipe that may end.
    var isPiped = false
    /// One of several calls in a console that serves a queue.
    var isInQueue = false
    /// When the agent took the call, in milliseconds since 1970 UTC.
    var startedAt: Int64
  }

  init(
    _ kept: KeptSession, driver: SessionDriver, voice: Voice, lexicon: Lexicon, surroundings: Surroundings,
    settings: Settings
  ) {
    self.kept = kept
    self.driver = driver
    self.voice = voice
    self.lexicon = lexicon
    self.surroundings = surroundings
    self.settings = settings
  }

  /// How a call ended at this terminal.
  enum End {
    case wrappedUp
    /// It stays open while the agent turns to another.
    case setAside
    /// Another terminal goes on with it.
    case elsewhere
    case left(Leaving)
  }

  /// Walks to the wrap-up and gives the exit code.
  func hold() throws -> Int32 {
    switch try run() {
    case .wrappedUp, .setAside: ExitCode.done
    case .elsewhere: ExitCode.trouble
    case .left(let leaving): leaving.exitCode
    }
  }

  func run() throws -> End {
    do {
      if try goesOnWithWrapUp(), case .leave(let leaving) = try WrapUpTalk(self).hold(), !isWrappedUp {
        return end(by: leaving)
      }
      while !isWrappedUp {
        tellWhatWasSaid()
        if case .leave(let leaving) = try talk(), !isWrappedUp { return end(by: leaving) }
      }
    } catch  where error is HeldElsewhere || error is VersionConflict {
      guard !isWrappedUp else { return .wrappedUp }
      voice.line("This call was taken up elsewhere, so it ends here. Nothing you entered before is lost.", as: .error)
      return .elsewhere
    }
    try? driver.book.release(kept)
    return .wrappedUp
  }

  private func talk() throws -> Turn {
    switch kept.session.waiting {
    case .prompt(let prompt): return try AgentQuestionTalk(self, prompt).hold()
    case .confirm(let confirm): return try ConfirmTalk(self, confirm).hold()
    case .message(let message): return try MessageTalk(self, message).hold()
    case .handoff(let request) where request.ticket != nil: return try passedOn(request)
    case .handoff(let request): return try HandoffTalk(self, request).hold()
    case .appointment(let request): return try AppointmentTalk(self, request).hold()
    case .finished(let ending): return try end(ending)
    case .fact: try take(.fact(nil))
    case .action(let request), .undo(let request): return try ActionTalk(self, request).hold()
    case .stuck:
      voice.line("The guide cannot go on from here, and it names nobody to hand over to. Wrap the call up.", as: .error)
      return try WrapUpTalk(self).hold()
    }
    return .goOn
  }

  private func tellWhatWasSaid() {
    for said in kept.said where !said.isEnding && !(said.say ?? said.text).isEmpty { present(said.text, say: said.say) }
    kept.said = []
  }

  private func passedOn(_ request: HandoffRequest) throws -> Turn {
    voice.gap()
    let callback = request.isCallback ? " They will call the customer back." : ""
    voice.line("The customer has ticket \(request.ticket ?? "") for \(request.queue).\(callback) Your part ends here.")
    return try WrapUpTalk(self, suggested: .handedOff).hold()
  }

  private func end(_ ending: Ending) throws -> Turn {
    if shown != ending.step {
      head(ending.step)
      if !ending.text.isEmpty { present(ending.text, say: ending.say) }
      for note in kept.session.endingNotes { voice.note(note) }
    }
    shown = ending.step
    return try WrapUpTalk(self, suggested: ending.result, code: ending.disposition).hold()
  }

  // MARK: - Leaving

  private func end(by leaving: Leaving) -> End {
    if leaving == .setAside {
      shown = nil
      return .setAside
    }
    leave(leaving)
    return .left(leaving)
  }

  private func leave(_ leaving: Leaving) {
    let question = kept.session.waiting.missing
    letGo()
    voice.gap()
    voice.line("The call is kept. " + comeBack)
    if leaving == .inputEnded, settings.isPiped, let question {
      surroundings.complain("guidepost agent: input ended at \(question)")
    }
  }

  /// For this or another terminal to take up again.
  func letGo() {
    _ = try? driver.book.take(.pause, on: &kept, by: .agent, at: surroundings.now())
    try? driver.book.release(kept)
  }

  /// Looked after while another call is in hand.
  func hearAside() throws {
    try hearMessages(as: settings.ticket ?? kept.code?.description ?? kept.id)
    try stayPresent()
  }

  /// Whether the agent was wrapping up when the terminal broke down.
  private func goesOnWithWrapUp() throws -> Bool {
    guard shown == nil, try driver.book.draft(WrapUpDraft.self, named: WrapUpDraft.name, of: kept) != nil else {
      return false
    }
    voice.line("You were wrapping this call up.")
    return true
  }

  var comeBack: String {
    guard let handle = kept.code?.description ?? settings.ticket else { return "It ends with this process." }
    return "To go on: guidepost agent --resume \(handle)"
  }
}
