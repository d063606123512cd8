import GuideSession

extension Conversation {
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
      voice.guide("That was more than I can take in at once (\(limit / 1024) KiB). Please say it in fewer words.")
      return .again
    case .interrupt: return try confirmLeaving()
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

  /// Ctrl-C with nothing typed: a second one leaves, anything else goes on.
  private func confirmLeaving() throws -> Heard {
    let saved = kept.code.map { "Your answers are saved as \($0). " } ?? ""
    voice.guide("Stop here? \(saved)Ctrl-C again to leave, Enter to go on.")
    switch voice.reader.readEvent(InputRequest(lead: voice.lead), until: nil) {
    case .interrupt: return .leave(.interrupted)
    case .endOfInput: return .leave(.inputEnded)
    case .hangup(let signal): return .leave(.hangup(signal: signal))
    default:
      shown = nil
      return .again
    }
  }

  /// Asks one of a few things that are not the guide's, and gives the index chosen.
  ///
  /// Universal words work here as everywhere; `nil` where one of them has led elsewhere.
  func choose(_ question: String?, _ labels: [String], isBoolean: Bool = false) throws -> Chosen {
    if let question { voice.guide(question) }
    if !isBoolean {
      for (index, label) in labels.enumerated() { voice.entry("\(index + 1).", label) }
    }
    while true {
      let keys = isBoolean ? ["y", "n"] : labels.indices.map { String($0 + 1) }
      var matcher = Matcher(
        candidates: zip(keys, labels).map { Candidate(key: $0, id: $1, label: $1) }, lexicon: lexicon)
      matcher.isBoolean = isBoolean
      switch try listen(labels: labels) {
      case .line(let line):
        switch matcher.match(line) {
        case .option(let pick): return .index(pick.index)
        case .command(let command, let argument):
          switch try obey(command, argument) {
          case .goOn: return .elsewhere
          case .leave(let leaving): return .leave(leaving)
          case .stay: break
          }
        default:
          voice.guide(isBoolean ? "Please answer yes or no." : "Please type one of the numbers.")
        }
      case .back: return try take(.back) == nil ? .elsewhere : .elsewhere
      case .again, .timeout: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  enum Chosen {
    case index(Int)
    case elsewhere
    case leave(Leaving)
  }
}
