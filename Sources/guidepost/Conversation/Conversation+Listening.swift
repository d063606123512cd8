import GuideGraph
import GuideSession

extension Conversation {
  /// Ctrl-C with nothing typed: a second one leaves, anything else goes on.
  func interrupted() throws -> Heard {
    let saved = kept.code.map { "Your answers are saved as \($0). " } ?? "Your answers will be gone. "
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

  func understand(_ line: String, with matcher: Matcher, isFreeText: Bool) throws -> Understood {
    let match = matcher.match(line)
    guard case .command(let command, let argument) = match else { return .match(match) }
    return .obeyed(try obey(command, argument))
  }
}
