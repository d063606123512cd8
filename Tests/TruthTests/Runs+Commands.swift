import GuideDocument

@testable import GuideGraph
@testable import GuideSession

extension Session {
  /// Everything that somebody could say or report now, as far as it can differ.
  var commands: [Command] { commands(also: [:]) }

  /// The same, with a value that is given for some variables besides.
  func commands(also given: [VariableName: String]) -> [Command] {
    var commands = answers(given)
    if let objection = guide.objections.first, journeyIsPlain { commands.append(.agent(.objection(objection.id))) }
    return commands
  }

  /// Whether nothing was interrupted, so that an objection leads no deeper.
  private var journeyIsPlain: Bool { state.journey.frame.interrupted.isEmpty }

  private func answers(_ given: [VariableName: String]) -> [Command] {
    switch waiting {
    case .prompt: promptCommands(given)
    case .confirm: [.answer(.text("true")), .answer(.text("false")), .person]
    case .action: reports.map { .action($0) } + [.person]
    case .handoff(let handoff):
      handoff.ticket == nil
        ? [
          .handoff(.closed), .handoff(.busy), .handoff(.declined),
          .handoff(.queued(ticket: "t", position: 1, withheld: [])),
        ]
        : [.handoff(.served)]
    case .appointment:
      [
        .appointment(.booked(Self.booking)), .appointment(.unavailable), .appointment(.declined),
        .appointment(.failed("why")), .person,
      ]
    case .message: [.answer(.text("words")), .person]
    case .fact(let fact): (Self.facts[fact.name] ?? []).map { .fact([$0]) }
    case .undo, .finished, .stuck: []
    }
  }

  private static let facts = ["is-open": ["true", "false"], "wait-minutes": ["0", "5", "10", "12"]]
  private static let booking = Booking(
    reference: "R1", service: ServiceID("s"), start: "2026-12-01T10:00:00Z", end: "2026-12-01T11:00:00Z", place: "u",
    zone: "Europe/London")

  /// What an action may bring, of any type, and some that its variable cannot hold.
  private var reports: [Command.ActionReport] {
    guard case .action(let action) = step, let name = action.result else { return [.done(nil), .failed("why")] }
    return ((guide.variables[name]?.samples ?? []) + ["?"]).map { .done($0) } + [.done(nil), .failed("why")]
  }

  private func promptCommands(_ given: [VariableName: String]) -> [Command] {
    guard case .question(let question) = step else { return [] }
    var commands = question.replies(in: guide, also: given).map { Command.answer($0) }
    if question.noMatch?.next != nil { commands.append(.noMatch("?")) }
    if question.noInput != nil { commands.append(.timeout) }
    if !persons.isEmpty { commands.append(.person) }
    return commands
  }
}

// MARK: - Taking back

extension Session {
  /// Ways back, and answers given anew: to the first question that was answered, or to one that is still to come.
  var corrections: [Command] {
    [.back, .restart] + changes + ahead
  }

  private var changes: [Command] {
    guard let answer = state.journey.answers.first, case .question(let question)? = library.step(answer.step),
      let guide = library[answer.step.guide]
    else { return [] }
    return question.replies(in: guide).map { .change(answer.step, $0) }
  }

  private var ahead: [Command] {
    guard state.journey.ahead.isEmpty, case .prompt = waiting else { return [] }
    for step in guide.steps.reversed() {
      if case .question(let question) = step, question.waits, !question.asked.isEmpty {
        return question.replies(in: guide).map { .agent(.ahead(StepKey(guide.id, step.id), $0)) }
      }
    }
    return []
  }
}

extension Command {
  /// Whether it follows the guide, and is not the customer's or agent's own turn.
  var isGuided: Bool {
    switch self {
    case .person, .back, .restart, .change, .agent: false
    default: true
    }
  }

  /// Whether it leads along a way of the guide, be it one that starts anywhere.
  var isOnward: Bool {
    switch self {
    case .person, .agent(.objection): true
    default: isGuided
    }
  }
}

// MARK: - Answers

extension QuestionStep {
  /// Every answer that could be given, right or wrong.
  func replies(in guide: Guide, also given: [VariableName: String] = [:]) -> [Command.Reply] {
    let texts = { (field: Field) in
      (guide.variables[field.variable]?.samples ?? []) + (given[field.variable].map { [$0] } ?? [])
    }
    return switch ask {
    case .choice(let choice): choice.replies + (choice.isOptional ? [.skip] : [])
    case .field(let field, _): texts(field).map { .text($0) } + (field.isOptional ? [.skip] : [])
    case .form(let fields, _): Self.forms(fields, texts) + (fields.allSatisfy(\.isOptional) ? [.skip] : [])
    case .acknowledge: [.text("done")]
    case .goto: []
    }
  }

  private static func forms(_ fields: [Field], _ texts: (Field) -> [String]) -> [Command.Reply] {
    fields.reduce([[:]]) { forms, field in
      forms.flatMap { form in
        (texts(field) + (field.isOptional ? [""] : [])).map { text in
          form.merging([field.variable.text: text]) { $1 }
        }
      }
    }.map { .form($0) }
  }
}

extension QuestionStep.Choice {
  fileprivate var replies: [Command.Reply] {
    let ids = options.map(\.id.text)
    return isMultiple ? ids.map { .options([$0]) } + [.options(ids)] : ids.map { .text($0) }
  }
}

extension Variable {
  /// Values on both sides of all that the guides' conditions name, some outside what it admits.
  fileprivate var samples: [String] {
    switch type {
    case .integer: ["0", "1", "2", "3"]
    case .decimal: ["0", "0.5", "1", "0.3"]
    case .boolean: ["true", "false"]
    case .text: ["u", "vv", "www", "x"]
    case .time: ["09:00:00", "12:00:00", "18:00:00", "18:30:00"]
    case .date: ["2026-12-01", "2026-12-02", "2026-12-03"]
    case .duration: ["PT1H", "PT2H", "PT3H"]
    case .choice: values
    case .phone, .email, .list, .dateTime: []
    }
  }
}
