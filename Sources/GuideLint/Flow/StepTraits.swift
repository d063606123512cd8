package import GuideGraph

/// A step in a few bits.
package struct StepTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The conversation is over here, or in the hands of a person, or back where it was interrupted.
  package static let ends = StepTraits(rawValue: 1)
  /// It has no exit, or one that names a step that is not there, or lacks one that the language wants; that is told of on
  /// its own, and nothing is claimed about what lies behind it.
  package static let unclear = StepTraits(rawValue: 1 << 1)
  /// Somebody has the turn and may ask for a person instead.
  package static let waits = StepTraits(rawValue: 1 << 2)
  /// It goes on at once, whoever is there.
  package static let instant = StepTraits(rawValue: 1 << 3)
  package static let decides = StepTraits(rawValue: 1 << 4)
  package static let calls = StepTraits(rawValue: 1 << 5)
  package static let outcome = StepTraits(rawValue: 1 << 6)
  /// It names something of the desk: a hand-off, an appointment or a message.
  package static let desk = StepTraits(rawValue: 1 << 7)
  package static let remedy = StepTraits(rawValue: 1 << 8)
  package static let requires = StepTraits(rawValue: 1 << 9)
  /// It may fill a variable.
  package static let writes = StepTraits(rawValue: 1 << 10)
  /// Some text, assignment or condition of it has to be evaluated.
  package static let computes = StepTraits(rawValue: 1 << 11)

  package init(_ step: Step) {
    var traits = Self.ofKind(step)
    if !step.heading.requires.isEmpty { traits.insert(.requires) }
    if step.computes { traits.insert(.computes) }
    if !traits.contains(.ends), Self.isUnclear(step) { traits.insert(.unclear) }
    self = traits
  }

  private static func ofKind(_ step: Step) -> StepTraits {
    switch step {
    case .question(let question): of(question)
    case .decide: [.decides, .instant]
    case .subguide: [.calls, .writes]
    case .action: [.waits, .writes]
    case .handoff: [.ends, .desk]
    case .appointment: [.waits, .desk, .writes]
    case .message: [.waits, .desk]
    case .outcome: [.ends, .outcome]
    case .return: .ends
    }
  }

  private static func of(_ question: QuestionStep) -> StepTraits {
    var traits: StepTraits = question.waits ? .waits : .instant
    if question.remedy != nil { traits.insert(.remedy) }
    if !question.assigns.isEmpty || !question.asked.isEmpty { traits.insert(.writes) }
    return traits
  }

  private static func isUnclear(_ step: Step) -> Bool {
    var isUnclear = false
    var hasExits = false
    step.forEachExit { _, target in
      hasExits = true
      if target.step.isMissing { isUnclear = true }
    }
    guard hasExits, !isUnclear else { return true }
    guard case .question(let question) = step, case .choice(let choice) = question.ask else { return false }
    return choice.options.contains { choice.target(of: $0) == nil }
  }
}
