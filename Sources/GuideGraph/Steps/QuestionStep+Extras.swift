// A guide has thousands of questions and options, and few of them have any of this: kept apart, it costs a reference.

extension QuestionStep {
  final class Extras: Sendable {
    let topic: String?
    let remedy: RemedyName?
    let say: Speech?
    let simpler: Text?
    let todo: [Text]
    let notes: [Text]
    let help: Text?
    let why: Text?
    let noMatch: NoMatch?
    let noInput: NoInput?
    let tried: Target?

    init(
      topic: String?, remedy: RemedyName?, say: Speech?, simpler: Text?, todo: [Text], notes: [Text], help: Text?,
      why: Text?, noMatch: NoMatch?, noInput: NoInput?, tried: Target?
    ) {
      self.topic = topic
      self.remedy = remedy
      self.say = say
      self.simpler = simpler
      self.todo = todo
      self.notes = notes
      self.help = help
      self.why = why
      self.noMatch = noMatch
      self.noInput = noInput
      self.tried = tried
    }

    var isEmpty: Bool {
      topic == nil && remedy == nil && say == nil && simpler == nil && todo.isEmpty && notes.isEmpty && help == nil
        && why == nil && noMatch == nil && noInput == nil && tried == nil
    }
  }

  package var topic: String? { extras?.topic }
  package var remedy: RemedyName? { extras?.remedy }
  package var say: Speech? { extras?.say }
  package var simpler: Text? { extras?.simpler }
  package var todo: [Text] { extras?.todo ?? [] }
  package var notes: [Text] { extras?.notes ?? [] }
  package var help: Text? { extras?.help }
  package var why: Text? { extras?.why }
  package var noMatch: NoMatch? { extras?.noMatch }
  package var noInput: NoInput? { extras?.noInput }
  package var tried: Target? { extras?.tried }
}

extension QuestionStep.Option {
  final class Extras: Sendable {
    let relevant: Expression?
    let agentLabel: Text?
    let synonyms: [String]
    let hint: Text?

    init(relevant: Expression?, agentLabel: Text?, synonyms: [String], hint: Text?) {
      self.relevant = relevant
      self.agentLabel = agentLabel
      self.synonyms = synonyms
      self.hint = hint
    }

    var isEmpty: Bool { relevant == nil && agentLabel == nil && synonyms.isEmpty && hint == nil }
  }

  package var relevant: Expression? { extras?.relevant }
  package var agentLabel: Text? { extras?.agentLabel }
  package var synonyms: [String] { extras?.synonyms ?? [] }
  package var hint: Text? { extras?.hint }
}
