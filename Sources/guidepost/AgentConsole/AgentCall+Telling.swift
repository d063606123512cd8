import GuideGraph
import GuideSession

// What an agent can look up without moving the call.

extension AgentCall {
  func tellSummary() {
    let lines = kept.session.summary(like: kept.session.intake)
    guard !lines.isEmpty else { return voice.line("Nothing was answered yet.") }
    voice.line("Answers so far:")
    for (index, line) in lines.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    voice.aside("change and a number answers one again.")
  }

  func change(_ argument: String?) throws -> Obeyed {
    let lines = kept.session.summary(like: kept.session.intake)
    guard let number = argument.flatMap({ Int($0) }), lines.indices.contains(number - 1),
      let prompt = kept.session.prompt(toChange: lines[number - 1].step)
    else {
      tellSummary()
      return .stay
    }
    shown = nil
    return try AgentQuestionTalk(self, prompt, for: .change).settle()
  }

  func tellWhy() throws {
    guard case .prompt(let prompt) = kept.session.waiting else { return voice.line("Nothing is asked here.") }
    try driver.take(.why, on: &kept)
    if let why = prompt.why { voice.aside(why.plain) }
    for purpose in kept.session.purposes(of: prompt) { voice.aside("It is used \(purpose).") }
    if prompt.why == nil, kept.session.purposes(of: prompt).isEmpty {
      voice.aside("The answer decides where the call goes next.")
    }
  }

  func tellSimpler() throws {
    guard case .prompt(let prompt) = kept.session.waiting, let simpler = prompt.simpler else {
      return voice.line("The author gave no simpler words for this.")
    }
    try driver.take(.simpler, on: &kept)
    voice.part("SAY", simpler)
  }

  func tellHelp() throws {
    if case .prompt(let prompt) = kept.session.waiting {
      try driver.take(.help, on: &kept)
      if prompt.say != nil { voice.aside("This step: \(prompt.text.plain)") }
      if let help = prompt.help { voice.aside(help.plain) }
    }
    voice.line("Type the number or words of an answer, or the text of a field (in quotes where it is also a command).")
    for word in AgentWord.allCases where word != .stop {
      voice.entry(word.letter.map { "\($0), \(word.rawValue)" } ?? word.rawValue, word.meaning)
    }
  }

  func tellFacts(isMasked: Bool) {
    let facts = kept.session.knownFacts
    guard !facts.isEmpty else { return voice.line("Nothing is known yet.") }
    voice.line(isMasked ? "Known so far (m shows what is masked):" : "Known so far:")
    for fact in facts { voice.aside("- \(fact.name): \(fact.words(isMasked: isMasked)) (\(fact.source))", as: nil) }
  }
}
