import GuideGraph
import GuideSession
import Journal

// Ways out of a call to somewhere else: the identity check, another open call, another guide.

extension AgentCall {
  /// To the first step of the guide's identity check.
  func verify() throws -> Obeyed {
    guard let step = kept.session.identityCheck else {
      voice.line("This guide has no identity check.")
      return .stay
    }
    guard !kept.session.isIdentityVerified else {
      voice.line("The identity is verified.")
      return .stay
    }
    return try JumpTalk(self).hold(step.text)
  }

  func tellSessions() {
    guard let open else { return voice.line("This is your only call. agent --queue holds several.") }
    voice.line("Your open calls:")
    for (index, call) in open.calls.enumerated() {
      voice.entry("\(index + 1).", call.label + (call === self ? " (this one)" : ""))
    }
    voice.aside("switch and a number takes one up; switch alone shows who waits.")
  }

  func turn(to argument: String?) throws -> Obeyed {
    guard let open else {
      tellSessions()
      return .stay
    }
    if let argument {
      guard let number = Int(argument), open.calls.indices.contains(number - 1), open.calls[number - 1] !== self else {
        tellSessions()
        return .stay
      }
      open.next = .call(open.calls[number - 1])
    } else {
      open.next = .line
    }
    voice.line("\(label) is set aside and stays open.")
    return .leave(.setAside)
  }

  func walk(_ name: String?) throws -> Obeyed {
    guard let open else {
      voice.line("Another guide can be walked beside this call in agent --queue.")
      return .stay
    }
    guard let name, let guide = open.library[GuideID(name)] else {
      voice.line("Which guide? There are \(open.library.ids.map(\.text).joined(separator: ", ")).")
      return .stay
    }
    open.next = .begin(guide.id)
    return .leave(.setAside)
  }

  /// What tells the call apart: its ticket or code, and the guide.
  var label: String {
    let name = settings.ticket ?? kept.code?.description ?? kept.id
    return "\(name), \(kept.session.library[kept.session.state.journey.key.guide]?.title ?? "")"
  }
}

extension Session {
  private static let identity: Requirement = "identity"

  /// Where the guide that the call is in begins to check who the customer is: its first step about identity, which comes
  /// before whatever establishes it.
  var identityCheck: StepID? {
    guard let guide = library[state.journey.frame.guide] else { return nil }
    let establishes = { (step: Step) in step.heading.establishes.contains(Self.identity) }
    guard guide.steps.contains(where: establishes) else { return nil }
    return guide.steps.first { $0.topic == Self.identity.text || establishes($0) }?.id
  }

  var isIdentityVerified: Bool { state.journey.established.contains(Self.identity) }
}

extension Step {
  fileprivate var topic: String? {
    if case .question(let question) = self { return question.topic }
    return nil
  }
}
