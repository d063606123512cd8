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
  package let sentences: [Sentence]
  /// What its words may be signs of.
  let marks: WordMarks
  private let index: WordIndex

  /// BCP 47.
  package var language: String { index.language }
  /// What is known of the language; nil for one that no rule on words knows.
  package var words: TextLanguage? { index.words }

  init(_ role: Role, _ element: Element, step: StepID?, index: WordIndex, phrases: PhraseBook) {
    self.role = role
    self.element = element
    self.step = step
    self.index = index
    plain = PlainText(element, phrases: phrases, language: index.language)
    sentences = plain.sentences(index.words)
    marks = index.marks(of: plain, sentences)
  }
}

extension Guide {
  /// Every text of the guide, in document order. None is kept: together they are larger than the guide.
  func forEachWording(_ index: WordIndex, _ phrases: PhraseBook, _ body: (Wording) -> Void) {
    forEachWording(in: document.root, step: nil) { element, role, step in
      body(Wording(role, element, step: step, index: index, phrases: phrases))
    }
  }

  private func forEachWording(
    in element: Element, step: StepID?, _ body: (Element, Wording.Role, StepID?) -> Void
  ) {
    for child in element.children {
      if let role = Wording.Role(child) {
        body(child, role, step)
      } else {
        let isStep = Self.steps.contains(child.name)
        forEachWording(in: child, step: isStep ? child[.id].map(StepID.init(_:)) : step, body)
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
