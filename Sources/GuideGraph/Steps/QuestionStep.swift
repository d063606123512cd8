package import GuideDocument

/// `step`: says something, then waits for an answer or goes on.
package struct QuestionStep: Hashable, Sendable {
  package enum Ask: Hashable, Sendable {
    case choice(Choice)
    case field(Field, next: Target)
    case form([Field], next: Target)
    case acknowledge(label: Text?, next: Target)
    case goto(Target)
  }

  package struct NoMatch: Hashable, Sendable {
    package var text: Text?
    /// How many answers nobody understood before `next` is taken.
    package var count: Int
    package var next: Target?
  }

  package struct NoInput: Hashable, Sendable {
    package var text: Text?
    /// Milliseconds of silence.
    package var after: Int64
    package var next: Target
  }

  package var heading: Step.Heading
  package var topic: String?
  package var remedy: RemedyName?
  package var isUrgent: Bool
  package var prompt: Text
  package var say: Speech?
  package var simpler: Text?
  package var todo: [Text]
  package var notes: [Text]
  package var help: Text?
  package var why: Text?
  package var assigns: [Assignment]
  package var noMatch: NoMatch?
  package var noInput: NoInput?
  package var tried: Target?
  package var ask: Ask
}

extension QuestionStep {
  package struct Choice: Hashable, Sendable {
    package var variable: VariableName?
    package var isMultiple: Bool
    package var isOptional: Bool
    package var next: Target?
    package var options: [Option]
    package var element: ElementID
  }

  package struct Option: Hashable, Sendable {
    package var id: OptionID
    package var next: Target?
    package var relevant: Expression?
    package var isUnsure: Bool
    package var label: Text
    package var agentLabel: Text?
    package var synonyms: [String]
    package var hint: Text?
    package var element: ElementID
  }

  package struct Field: Hashable, Sendable {
    package var variable: VariableName
    package var pattern: Pattern?
    package var constraint: Expression?
    package var example: String?
    package var isOptional: Bool
    package var label: Text?
    package var invalid: [Text]
    package var element: ElementID
  }

  /// Fields asked here, in order; empty where nothing is typed.
  package var fields: [Field] {
    switch ask {
    case .field(let field, _): [field]
    case .form(let fields, _): fields
    case .choice, .acknowledge, .goto: []
    }
  }

  package var waits: Bool {
    if case .goto = ask { return false }
    return true
  }

  /// Variables that an accepted answer sets.
  package var asked: [VariableName] {
    if case .choice(let choice) = ask { return choice.variable.map { [$0] } ?? [] }
    return fields.map(\.variable)
  }
}
