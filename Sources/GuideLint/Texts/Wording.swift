package import GuideDocument
package import GuideGraph

/// One text of a guide and what it is for.
package struct Wording: Sendable {
  package enum Role: Hashable, Sendable {
    case title, prompt, simpler, help, why, hint, invalid, nomatch, noinput, confirm
    /// What stands on an answer, a field or a button; `agentLabel` is for agents only.
    case label, agentLabel
    /// What an agent reads aloud, word for word or not.
    case say, verbatim
    case `do`, note

    /// Whether customers read it.
    package var isForCustomers: Bool {
      switch self {
      case .title, .agentLabel, .say, .verbatim, .do, .note: false
      case .prompt, .simpler, .help, .why, .hint, .invalid, .nomatch, .noinput, .confirm, .label: true
      }
    }

    /// Whether customers read or hear it, in words that the author may choose.
    package var reachesCustomers: Bool { isForCustomers || self == .say }
  }

  package let role: Role
  package let element: Element
  package let step: StepID?
  package let plain: PlainText
  /// BCP 47.
  package let language: String
  /// What is known of the language; nil for one that no rule on words knows.
  package let words: TextLanguage?
  package let sentences: [Sentence]

  init(_ role: Role, _ element: Element, step: StepID?, language: String, phrases: PhraseBook) {
    self.role = role
    self.element = element
    self.step = step
    self.language = language
    plain = PlainText(element, phrases: phrases, language: language)
    words = TextLanguage.of(language)
    sentences = plain.sentences(words)
  }
}

extension Guide {
  /// Every text of the guide, in document order.
  package func wordings(_ phrases: PhraseBook) -> [Wording] {
    var found: [Wording] = []
    collect(document.root, step: nil, phrases, into: &found)
    return found
  }

  private func collect(_ element: Element, step: StepID?, _ phrases: PhraseBook, into found: inout [Wording]) {
    for child in element.children {
      if let role = Wording.Role(child) {
        found.append(Wording(role, child, step: step, language: language, phrases: phrases))
      } else {
        collect(
          child, step: Self.steps.contains(child.name) ? child[.id].map(StepID.init(_:)) : step, phrases, into: &found)
      }
    }
  }

  private static let steps: Set<ElementName> = [
    .step, .decide, .subguide, .action, .handoff, .appointment, .message, .outcome,
  ]
}

extension Wording.Role {
  fileprivate init?(_ element: Element) {
    switch element.name {
    case .title: self = .title
    case .prompt: self = .prompt
    case .simpler: self = .simpler
    case .help: self = .help
    case .why: self = .why
    case .hint: self = .hint
    case .invalid: self = .invalid
    case .nomatch: self = .nomatch
    case .noinput: self = .noinput
    case .confirm: self = .confirm
    case .say: self = ["true", "1"].contains(element[.verbatim] ?? "") ? .verbatim : .say
    case .do: self = .do
    case .note: self = .note
    case .label:
      let isForAgents =
        element[.audience] == "agent" || element.parent?.name == .disposition || element.parent?.name == .objection
      self = isForAgents ? .agentLabel : .label
    default: return nil
    }
  }
}
