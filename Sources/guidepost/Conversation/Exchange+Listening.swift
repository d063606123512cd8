import GuideGraph
import GuideSession

extension Exchange {
  /// Waits for a line. Interruptions, pauses and pastes that are too long are dealt with here.
  func listen(
    labels: [String] = [], quickKeys: Set<String> = [], secrecy: Secrecy = .none, timeout: Int64? = nil
  ) throws -> Heard {
    var request = InputRequest(lead: voice.lead)
    request.labels = labels
    request.quickKeys = quickKeys
    (request.isMasked, request.isUnrecorded) = (secrecy == .hidden, secrecy == .unrecorded)
    switch try nextEvent(request, until: timeout.map { ContinuousClock.now + .milliseconds($0) }) {
    case .line(let line):
      voice.heard(line, secrecy)
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

  /// The next thing that the person does. What happens elsewhere meanwhile is attended to.
  private func nextEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) throws -> InputEvent {
    while true {
      let pause = try attend()
      let look = pause.map { ContinuousClock.now + $0 }
      let isLook = look.map { look in deadline.map { look < $0 } ?? true } ?? false
      let event = voice.reader.readEvent(request, until: isLook ? look : deadline)
      guard isLook, event == .timeout else { return event }
    }
  }

  /// Asks one of a few things that are not the guide's, and gives the index chosen. Words of command work here as
  /// everywhere.
  /// `isListed`: the question names the answers itself otherwise, as "yes/no". `onEnter`: what an empty line stands for,
  /// where the question says so. `onBack`: what `back` stands for, where it only undoes the choice that this question
  /// repeats; else it undoes the last answer to the guide.
  func choose(
    _ question: String?, _ labels: [String], isBoolean: Bool = false, isListed: Bool = true, onEnter: Int? = nil,
    onBack: Int? = nil
  ) throws -> Chosen {
    let show = {
      if let question { self.tell(question) }
      if isListed, !isBoolean { self.list(labels) }
    }
    show()
    let keys = isBoolean ? ["y", "n"] : labels.indices.map { String($0 + 1) }
    var matcher = Matcher(
      candidates: zip(keys, labels).map { Candidate(key: $0, id: $1, label: $1) }, lexicon: lexicon)
    matcher.isBoolean = isBoolean
    while true {
      switch try listen(labels: labels, quickKeys: usesQuickKeys ? quickKeys(keys) : []) {
      case .line(let line):
        if let onEnter, line.trimmed.isEmpty { return .index(onEnter) }
        if let onBack, case .command(.back, _) = matcher.match(line) { return .index(onBack) }
        switch try understand(line, with: matcher, isFreeText: false) {
        case .match(.option(let pick)): return .index(pick.index)
        case .obeyed(.goOn): return .elsewhere
        case .obeyed(.leave(let leaving)): return .leave(leaving)
        case .obeyed(.stay): if side == .customer { show() }
        case .match: tell(isBoolean ? "Please answer yes or no." : "Please type one of the numbers.")
        }
      case .back:
        if let onBack { return .index(onBack) }
        if try take(.back) != nil { return .elsewhere }
      case .again: show()
      case .timeout: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private func list(_ labels: [String]) {
    for (index, label) in labels.enumerated() { voice.entry("\(index + 1).", label) }
  }

  /// None where one key begins another.
  private func quickKeys(_ keys: [String]) -> Set<String> { keys.allSatisfy { $0.count == 1 } ? Set(keys) : [] }

  /// Asks for words of the person's own. A word of command alone on its line still is one, but for those in `words`.
  func ask(_ question: String, keeping words: Set<String> = []) throws -> Answered {
    tell(question)
    while true {
      switch try listen() {
      case .line(let line) where words.contains(line.trimmed.lowercased()): return .words(line.trimmed)
      case .line(let line):
        switch try understand(line, with: Matcher(candidates: [], lexicon: lexicon), isFreeText: true) {
        case .match: return .words(line.trimmed)
        case .obeyed(.stay): continue
        case .obeyed(.goOn): return .elsewhere
        case .obeyed(.leave(let leaving)): return .leave(leaving)
        }
      case .back: if try take(.back) != nil { return .elsewhere }
      case .again: tell(question)
      case .timeout: continue
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
