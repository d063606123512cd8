package import GuideDocument

/// `step`: says something, then waits for an answer or goes on. A class, as most of a guide's steps are questions and a copy
/// of all that one holds would cost more than what is asked of it.
package final class QuestionStep: Sendable {
  package enum Ask: Sendable {
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

  package let heading: Step.Heading
  package let topic: String?
  package let remedy: RemedyName?
  package let isUrgent: Bool
  package let prompt: Text
  package let say: Speech?
  package let simpler: Text?
  package let todo: [Text]
  package let notes: [Text]
  package let help: Text?
  package let why: Text?
  package let assigns: [Assignment]
  package let noMatch: NoMatch?
  package let noInput: NoInput?
  package let tried: Target?
  package let ask: Ask

  init(
    heading: Step.Heading, topic: String?, remedy: RemedyName?, isUrgent: Bool, prompt: Text, say: Speech?,
    simpler: Text?, todo: [Text], notes: [Text], help: Text?, why: Text?, assigns: [Assignment], noMatch: NoMatch?,
    noInput: NoInput?, tried: Target?, ask: Ask
  ) {
    self.heading = heading
    self.topic = topic
    self.remedy = remedy
    self.isUrgent = isUrgent
    self.prompt = prompt
    self.say = say
    self.simpler = simpler
    self.todo = todo
    self.notes = notes
    self.help = help
    self.why = why
    self.assigns = assigns
    self.noMatch = noMatch
    self.noInput = noInput
    self.tried = tried
    self.ask = ask
  }
}

extension QuestionStep {
  package struct Choice: Sendable {
    package var variable: VariableName?
    package var isMultiple: Bool
    package var isOptional: Bool
    package var next: Target?
    package var options: [Option]
    package var element: ElementID
  }

  package final class Option: Sendable {
    package let id: OptionID
    package let next: Target?
    package let relevant: Expression?
    package let isUnsure: Bool
    package let label: Text
    package let agentLabel: Text?
    package let synonyms: [String]
    package let hint: Text?
    package let element: ElementID

    init(
      id: OptionID, next: Target?, relevant: Expression?, isUnsure: Bool, label: Text, agentLabel: Text?,
      synonyms: [String], hint: Text?, element: ElementID
    ) {
      self.id = id
      self.next = next
      self.relevant = relevant
      self.isUnsure = isUnsure
      self.label = label
      self.agentLabel = agentLabel
      self.synonyms = synonyms
      self.hint = hint
      self.element = element
    }
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
