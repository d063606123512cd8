package import GuideDocument
package import GuideGraph

/// The id of a rule, such as `unknown-step`.
package struct RuleID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// What a rule has to say about one place.
package struct Finding: Hashable, Sendable {
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// Holds in every run, or is shown by its witness.
    case proved
    /// Holds unless conditions that are not looked into make it impossible.
    case likely
    /// A matter of good writing.
    case style
  }

  package var rule: RuleID
  package var severity: Diagnostic.Severity
  package var certainty: Certainty
  /// What is wrong, in the author's words.
  package var message: String
  package var place: Diagnostic.Place
  /// What the customer or agent would experience.
  package var consequence: String?
  package var related: [Diagnostic.Related] = []
  /// The steps of a walk that shows it, the guide's start first.
  package var witness: [StepID] = []
  /// A value that shows it: `age = 17`.
  package var witnessValue: String?
  package var fix: Diagnostic.Fix?
  package var guide: String?
  /// The step that it is about.
  package var step: String?
  /// The name in question, such as a missing id.
  package var subject: String?
  /// The element it stands in, by names and ids from the root: `guide/step[light]/choice/option[red]`.
  package var element: String?
  /// The rule of a finding that explains this one, which is gone with it: not worth saying beside that.
  package var follows: RuleID?

  package init(
    _ rule: RuleID, _ severity: Diagnostic.Severity, _ certainty: Certainty, _ message: String,
    at place: Diagnostic.Place
  ) {
    self.rule = rule
    self.severity = severity
    self.certainty = certainty
    self.message = message
    self.place = place
  }
}

extension Finding {
  /// What reading or building said, as a finding. Where no rule has the id the diagnostic speaks for itself.
  package init(_ diagnostic: Diagnostic) {
    let id = RuleID(diagnostic.rule)
    let certainty = Rule.byID[id]?.certainty ?? .proved
    self.init(id, diagnostic.severity, certainty, diagnostic.message, at: diagnostic.place)
    consequence = diagnostic.consequence
    related = diagnostic.related
    fix = diagnostic.fix
    guide = diagnostic.guide
    step = diagnostic.step
    subject = diagnostic.subject
  }

  /// The order of a report: by path, place and rule, so that the same input always gives the same bytes.
  package static func isOrdered(_ one: Finding, before other: Finding) -> Bool {
    if one.place.file.path != other.place.file.path {
      return one.place.file.path.utf8.lexicographicallyPrecedes(other.place.file.path.utf8)
    }
    let (a, b) = (one.place.bytes, other.place.bytes)
    if a != b { return (a.lower, a.upper) < (b.lower, b.upper) }
    if one.rule != other.rule { return one.rule < other.rule }
    return one.message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }
}
