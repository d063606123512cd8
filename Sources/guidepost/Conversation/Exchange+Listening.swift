import GuideSession

extension Exchange {
  /// Waits for a line. Interruptions, pauses and pastes that are too long are dealt with here.
  func listen(
    labels: [String] = [], quickKeys: Set<String> = [], isMasked: Bool = false, timeout: Int64? = nil
  ) throws -> Heard {
    var request = InputRequest(lead: voice.lead)
    request.labels = labels
    request.quickKeys = quickKeys
    request.isMasked = isMasked
    let deadline = timeout.map { ContinuousClock.now + .milliseconds($0) }
    switch voice.reader.readEvent(request, until: deadline) {
    case .line(let line):
      voice.heard(line, isMasked: isMasked)
      return .line(line)
    case .tooLong(let limit):
      tell("That was more than I can take in at once (\(limit / 1024) KiB). Please say it in fewer words.")
      return .again
    case .interrupt: return try interrupted()
    case .endOfInput: return .leave(.inputEnded)
    case .back: return .back
    case .escape, .woken: return .again
    case .clearedScreen, .resumed:
      shown = nil
      return .again
    case .timeout: return .timeout
    case .hangup(let signal): return .leave(.hangup(signal: signal))
    }
  }

  /// Asks one of a few things that are not the guide's, and gives the index chosen. Words of command work here as
  /// everywhere.
  /// `onEnter`: what an empty line stands for, where the question says so.
  func choose(
    _ question: String?, _ labels: [String], isBoolean: Bool = false, onEnter: Int? = nil
  ) throws -> Chosen {
    if let question { tell(question) }
    if !isBoolean {
      for (index, label) in labels.enumerated() { voice.entry("\(index + 1).", label) }
    }
    let keys = isBoolean ? ["y", "n"] : labels.indices.map { String($0 + 1) }
    var matcher = Matcher(
      candidates: zip(keys, labels).map { Candidate(key: $0, id: $1, label: $1) }, lexicon: lexicon)
    matcher.isBoolean = isBoolean
    while true {
      switch try listen(labels: labels) {
      case .line(let line):
        if let onEnter, line.trimmed.isEmpty { return .index(onEnter) }
        switch try understand(line, with: matcher, isFreeText: false) {
        case .match(.option(let pick)): return .index(pick.index)
        case .obeyed(.goOn): return .elsewhere
        case .obeyed(.leave(let leaving)): return .leave(leaving)
        case .obeyed(.stay): break
        case .match: tell(isBoolean ? "Please answer yes or no." : "Please type one of the numbers.")
        }
      case .back:
        try take(.back)
        return .elsewhere
      case .again, .timeout: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  /// Asks for words of the person's own. A word of command alone on its line still is one.
  func ask(_ question: String) throws -> Answered {
    tell(question)
    while true {
      switch try listen() {
      case .line(let line):
        switch try understand(line, with: Matcher(candidates: [], lexicon: lexicon), isFreeText: true) {
        case .match: return .words(line.trimmed)
        case .obeyed(.stay): continue
        case .obeyed(.goOn): return .elsewhere
        case .obeyed(.leave(let leaving)): return .leave(leaving)
        }
      case .back:
        try take(.back)
        return .elsewhere
      case .again, .timeout: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }
}

/// What came of asking one of a few things.
enum Chosen {
  case index(Int)
  /// A word of command has led away; look at the session again.
  case elsewhere
  case leave(Leaving)
}

/// What came of asking for words.
enum Answered {
  /// Without white space around them; may be empty.
  case words(String)
  case elsewhere
  case leave(Leaving)
}
