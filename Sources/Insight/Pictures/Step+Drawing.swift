import GuideGraph

extension Step {
  var shape: GuidePicture.Shape {
    switch self {
    case .question(let question): question.waits ? .question : .passage
    case .decide: .decide
    case .subguide: .subguide
    case .action: .action
    case .handoff: .handoff
    case .appointment: .appointment
    case .message: .message
    case .outcome: .outcome
    case .return: .return
    }
  }

  /// The title, else how the step's words begin; what it is about where it has neither.
  var drawnWords: String {
    let words =
      switch self {
      case .question(let step): heading.title ?? step.prompt.outline
      case .decide: heading.title ?? ""
      case .subguide: heading.title ?? ""
      case .action(let step): heading.title ?? step.prompt?.outline ?? step.name.text
      case .handoff(let step): heading.title ?? step.prompt.outline
      case .appointment(let step): heading.title ?? step.prompt?.outline ?? "\(step.task.rawValue) \(step.service)"
      case .message(let step): heading.title ?? step.prompt.outline
      case .outcome(let step): "\(step.result.rawValue): \(heading.title ?? step.prompt.outline)"
      case .return: ""
      }
    return Words.short(words)
  }
}

extension QuestionStep {
  var choiceDrawn: Choice? {
    if case .choice(let choice) = ask { return choice }
    return nil
  }
}

/// Words as a drawing has room for them.
enum Words {
  private static let room = 60

  /// On one line, cut between words where they are long.
  static func short(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var line = ""
    for word in words {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      guard longer.count <= room else { return (line.isEmpty ? String(word.prefix(room)) : line) + "…" }
      line = longer
    }
    return line
  }
}
