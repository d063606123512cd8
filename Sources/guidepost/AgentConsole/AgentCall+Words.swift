import GuideGraph
import GuideSession

extension AgentCall {
  /// Keys and labels come first, so that no answer is hidden by a word of command; guesses come last.
  func understand(_ line: String, with matcher: Matcher, isFreeText: Bool) throws -> Understood {
    if !line.trimmed.hasPrefix("/"), !isFreeText, let exact = matcher.exact(TypedLine(line)), !matcher.takesSeveral {
      return .match(exact)
    }
    if let order = AgentOrder(line, lexicon: lexicon, isFreeText: isFreeText), !isNumber(line) {
      return .obeyed(try obey(order))
    }
    var matcher = matcher
    matcher.commands = []
    return .match(matcher.match(line))
  }

  private func isNumber(_ line: String) -> Bool { Int(line.trimmed) != nil }

  func obey(_ order: AgentOrder) throws -> Obeyed {
    switch order.word {
    case .undo, .back: return try go(.back)
    case .jump: return try JumpTalk(self).hold(order.argument)
    case .ahead: return try AheadTalk(self).hold()
    case .facts: tellFacts(isMasked: true)
    case .unmask: tellFacts(isMasked: false)
    case .objections: return try ObjectionTalk(self).hold(order.argument)
    case .return: return try go(.agent(.return))
    case .note: return try keep(order.argument, "What is the note?", "Noted.") { .note($0) }
    case .flag:
      return try keep(order.argument, "What is wrong with this step?", "Flagged. Its author will see it.") { .flag($0) }
    case .read: return try markRead()
    case .simpler: try tellSimpler()
    case .pause: return try HoldTalk(self).hold()
    case .transfer: return try TransferTalk(self).hold(order.argument)
    case .requeue: return try TransferTalk(self).giveBack(order.argument)
    case .callback: return try CallbackTalk(self).hold()
    case .tell: return try write(order.argument)
    case .verify: return try verify()
    case .find: return try FindTalk(self).hold(order.argument)
    case .sessions: tellSessions()
    case .switch: return try turn(to: order.argument)
    case .guide: return try walk(order.argument)
    case .summary: tellSummary()
    case .change: return try change(order.argument)
    case .why: try tellWhy()
    case .help: try tellHelp()
    case .repeat:
      shown = nil
      return .goOn
    case .skip: return try go(.answer(.skip))
    case .wrap: return try wrapUp()
    case .stop: voice.line("Call is open. w to wrap up.")
    }
    return .stay
  }

  func go(_ command: GuideSession.Command) throws -> Obeyed {
    // A command that made no sense leaves the question where it was.
    let before = shown
    guard try take(command) != nil else {
      shown = before
      return .stay
    }
    return .goOn
  }

  private func wrapUp() throws -> Obeyed {
    guard !isWrappingUp else {
      voice.line("You are wrapping up; u takes the call up again.")
      return .stay
    }
    switch try WrapUpTalk(self).hold() {
    case .goOn: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  /// A note or flag: what was typed behind the word, or what is asked for then.
  private func keep(
    _ words: String?, _ question: String, _ done: String, _ command: (String) -> GuideSession.Command.AgentCommand
  ) throws -> Obeyed {
    let before = shown
    var words = words
    if words == nil {
      switch try ask(question) {
      case .words(let typed): words = typed
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
    guard let words, !words.isEmpty else {
      voice.line("Nothing was typed, so nothing is kept.")
      return .stay
    }
    if try take(.agent(command(words))) != nil { voice.line(done) }
    shown = before
    return .stay
  }

  private func markRead() throws -> Obeyed {
    guard case .prompt(let prompt) = kept.session.waiting, prompt.isVerbatim else {
      voice.line("There is nothing here that must be read word for word.")
      return .stay
    }
    guard !prompt.isRead else {
      voice.line("It is marked as read already.")
      return .stay
    }
    guard let events = try take(.agent(.read)) else { return .stay }
    for event in events {
      guard case .scriptRead(let read) = event.body else { continue }
      let quick =
        "Marked as read after \(read.milliseconds / 1_000) seconds, quicker than anybody reads it aloud. That is flagged; you can go on."
      voice.line(read.hurried ? quick : "Marked as read. The answers are open.")
    }
    // The question stands above with its answers.
    if case .prompt(let next) = kept.session.waiting, next.step == prompt.step { shown = prompt.step }
    return .goOn
  }
}
