package import GuideDocument
package import GuideGraph

/// A rule at work: what it may look at, and where its findings go.
package struct Review: Sendable {
  private let rules: [Rule]
  /// Which of the rules is at work. A rule itself is too much to hand on for every step.
  var current: Int
  /// The guide under review. A check of the whole project finds its guides in `project`.
  package var study: GuideStudy
  package let project: ProjectStudy
  /// The step under review, which findings are about.
  package var step: StepID?
  package var findings: [Finding] = []

  init(_ rules: [Rule], current: Int = 0, study: GuideStudy, project: ProjectStudy) {
    self.rules = rules
    self.current = current
    self.study = study
    self.project = project
  }

  package var rule: Rule { rules[current] }
  package var guide: Guide { study.guide }
  package var flow: GuideFlow { study.flow }
  /// Nodes where the conversation ends or comes to a person, be it in a guide that is led into, and those of which that is
  /// not known.
  var ends: [Int] { flow.ends + project.calls(toPeopleIn: study) }
  /// Thresholds, dictionaries and allowed hosts.
  package var settings: LintSettings { project.settings }
  /// For whom the guide under review is held to be.
  package var audience: Guide.Audience { project.settings.audience(of: guide) }
  /// What variables may hold; nil for a guide with errors, such as an id that another has too.
  var values: ValueFlow? {
    project[guide.id]?.guide.document === guide.document ? project.values[guide.id] : nil
  }
  /// By rule: places of which it could say neither that they are in order nor that they are not.
  private(set) var undecided: [RuleID: Int] = [:]

  /// Notes that a place could not be decided within the budget.
  mutating func leaveUndecided(_ count: Int = 1) { undecided[rule.id, default: 0] += count }

  /// What the terminal understands in the guide's language.
  package var lexicon: Lexicon { study.lexicon }
  /// What rules on words know of that language; nil for one that they do not know.
  var language: TextLanguage? { study.language }

  /// What the guide's texts are read with.
  var wordIndex: WordIndex { WordIndex(guide.language, settings.dictionary, lexicon) }

  /// Where the guide's abbreviations are explained, once a rule has asked.
  var explanations: Explanations?

  /// The labels of the choice that was asked about last.
  private var folded: (choice: ElementID, labels: [FoldedText])?

  /// What the options of a choice read, as it is compared. Several rules ask, one after the other for one question.
  mutating func labels(of choice: QuestionStep.Choice) -> [FoldedText] {
    if let folded, folded.choice == choice.element { return folded.labels }
    let labels = choice.options.map { FoldedText($0.label.outline) }
    folded = (choice.element, labels)
    return labels
  }

  package func element(_ id: ElementID) -> Element { guide.document[id] }

  /// Notes a finding of the rule. Its parts that are not given here can be set on the result.
  package mutating func report(
    _ message: String, at place: Diagnostic.Place, consequence: String? = nil, subject: String? = nil,
    severity: Diagnostic.Severity? = nil, certainty: Finding.Certainty? = nil, related: [Diagnostic.Related] = [],
    witness: [StepID] = [], value: String? = nil, fix: Diagnostic.Fix? = nil, follows: RuleID? = nil
  ) {
    let rule = rule
    var finding = Finding(rule.id, severity ?? rule.severity, certainty ?? rule.certainty, message, at: place)
    finding.consequence = consequence
    finding.related = related
    finding.witness = witness
    finding.witnessValue = value
    finding.fix = fix
    finding.follows = follows
    finding.guide = guide.id.text
    finding.step = step?.text
    finding.subject = subject
    findings.append(finding)
  }

  /// Points at the tag of the step that a heading belongs to.
  package func place(of heading: Step.Heading) -> Diagnostic.Place { element(heading.element).place }

  /// The way to a step, for a finding's witness; empty where the step cannot be reached.
  package func way(to step: StepID) -> [StepID] {
    guide.index(of: step).map { flow.way(to: $0.offset) } ?? []
  }
}
