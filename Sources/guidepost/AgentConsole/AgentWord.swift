import GuideGraph

/// A word of command in an agent's call.
enum AgentWord: String, Hashable, Sendable, CaseIterable {
  case undo, back, jump, ahead, facts, unmask, objections, `return`, note, read, simpler, flag, pause, transfer
  case callback, tell, verify, find, summary, change, why, help, `repeat`, skip, sessions, `switch`, guide, requeue,
    wrap
  case stop

  /// The word in one letter.
  var letter: String? {
    switch self {
    case .undo: "u"
    case .back: "b"
    case .jump: "j"
    case .ahead: "a"
    case .facts: "f"
    case .unmask: "m"
    case .objections: "o"
    case .note: "n"
    case .read: "r"
    case .simpler: "s"
    case .flag: "x"
    case .pause: "p"
    case .transfer: "t"
    case .callback: "k"
    case .tell: ">"
    case .verify: "v"
    case .find: "/"
    case .help: "?"
    case .wrap: "w"
    case .return, .summary, .change, .why, .repeat, .skip, .sessions, .switch, .guide, .requeue, .stop: nil
    }
  }

  /// Whether words may follow it on the line.
  var takesWords: Bool {
    switch self {
    case .jump, .objections, .note, .flag, .change, .transfer, .tell, .find, .switch, .guide, .requeue: true
    case .undo, .back, .ahead, .facts, .unmask, .return, .read, .simpler, .pause, .callback, .verify, .summary, .why,
      .help, .repeat, .skip, .sessions, .wrap, .stop:
      false
    }
  }

  /// What it does, for the help screen.
  var meaning: String {
    switch self {
    case .undo: "undo the last answer"
    case .back: "the same"
    case .jump: "jump STEP [reason]: go to a step, by its id or words of its title"
    case .ahead: "answer a question that is still to come"
    case .facts: "what is known, and from whom; personal values are masked"
    case .unmask: "the same, with personal values"
    case .objections: "list the objections; o and first letters open one"
    case .return: "back from an objection to the step it interrupted"
    case .note: "note TEXT: keep a note at this step"
    case .read: "you have read the WORD FOR WORD text aloud"
    case .simpler: "the same said more simply"
    case .flag: "flag TEXT: something is wrong with this step; its author hears of it"
    case .pause: "put the customer on hold; nothing typed meanwhile is kept"
    case .transfer: "transfer [QUEUE]: hand the call over to a colleague"
    case .callback: "agree that the customer is called back"
    case .tell: "tell TEXT: write to the customer's terminal"
    case .verify: "go to the identity check"
    case .find: "find WORDS: search the guides and their answers"
    case .summary: "the answers so far, numbered"
    case .change: "change NUMBER: answer one of them again"
    case .why: "why this is asked"
    case .help: "this list"
    case .repeat: "show the step again"
    case .skip: "leave an optional question out"
    case .sessions: "your open calls, numbered"
    case .switch: "switch [NUMBER]: set this call aside and take up another, or see who waits"
    case .guide: "guide NAME: walk another guide beside this one"
    case .requeue: "requeue REASON: put the customer back in the queue, in the same place"
    case .wrap: "end the call and wrap it up"
    case .stop: "a call ends with wrap only"
    }
  }
}

extension AgentWord {
  /// The customer's words for the same thing, in whatever language the session has.
  init?(_ command: CommandWord) {
    switch command {
    case .back: self = .back
    case .change: self = .change
    case .summary: self = .summary
    case .why: self = .why
    case .help: self = .help
    case .repeat: self = .repeat
    case .skip: self = .skip
    case .agent: self = .transfer
    case .stop: self = .stop
    case .jump: self = .jump
    case .save, .restart: return nil
    }
  }
}
