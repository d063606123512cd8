package import GuideDocument

/// `step`: says something, then waits for an answer or goes on. A class, as most of a guide's steps are questions and a copy
/// of all that one holds would cost more than what is asked of it.
package final class QuestionStep: Sendable {
  package enum Ask: Sendable {
    case choice(Choice)
    indirect case field(Field, next: Target)
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
  package let isUrgent: Bool
  package let prompt: Text
  package let assigns: [Assignment]
  package let ask: Ask
  /// What most questions lack; nil for those.
  let extras: Extras?

  init(
    heading: Step.Heading, isUrgent: Bool, prompt: Text, extras: Extras, assigns: [Assignment], ask: Ask
  ) {
    self.heading = heading
    self.isUrgent = isUrgent
    self.prompt = prompt
    self.assigns = assigns
    self.ask = ask
    self.extras = extras.isEmpty ? nil : extras
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
    package let isUnsure: Bool
    package let label: Text
    package let element: ElementID
    /// What most options lack; nil for those.
    let extras: Extras?

    init(id: OptionID, next: Target?, isUnsure: Bool, extras: Extras, label: Text, element: ElementID) {
      self.id = id
      self.next = next
      self.isUnsure = isUnsure
      self.label = label
      self.element = element
      self.extras = extras.isEmpty ? nil : extras
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
