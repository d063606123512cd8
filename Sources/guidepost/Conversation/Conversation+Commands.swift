import Foundation
import GuideSession
import Journal

extension Conversation {
  func obey(_ command: Command, _ argument: String?) throws -> Obeyed {
    switch command {
    case .back:
      try take(.back)
      return .goOn
    case .change: return try change(argument)
    case .summary:
      tellSummary()
      return .stay
    case .why:
      try tellWhy()
      return .stay
    case .help:
      try tellHelp()
      return .stay
    case .repeat:
      shown = nil
      return .goOn
    case .skip:
      try take(.answer(.skip))
      return .goOn
    case .agent:
      try take(.person)
      return .goOn
    case .save:
      save(argument)
      return .stay
    case .stop: return .leave(.stopped)
    case .restart: return try restart()
    case .jump: return .stay
    }
  }

  private func tellSummary() {
    let lines = kept.session.summary
    guard !lines.isEmpty else { return voice.guide("You have not answered anything yet.") }
    voice.guide("Here is what you told me:")
    for (index, line) in lines.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    voice.aside("Type change and a number to answer one again.")
  }

  private func tellWhy() throws {
    guard case .prompt(let prompt) = kept.session.waiting else {
      return voice.guide("Your answers help us find the right way for you.")
    }
    try driver.take(.why, on: &kept)
    let purposes = kept.session.purposes(of: prompt)
    if let why = prompt.why { voice.guide(why) }
    for purpose in purposes { voice.guide("We use it \(purpose).") }
    try tellRetention(of: prompt)
    if prompt.why == nil, purposes.isEmpty { voice.guide("Your answer decides what we look at next.") }
    if prompt.isOptional { voice.aside("You can also type skip to leave it out.") }
  }

  private func tellHelp() throws {
    guard case .prompt(let prompt) = kept.session.waiting else { return tellWords() }
    try driver.take(.help, on: &kept)
    if let help = prompt.help { voice.guide(help) }
    voice.guide(prompt.howToAnswer)
    if let simpler = prompt.simpler { voice.guide(simpler) }
    tellWords()
  }

  private func tellWords() {
    voice.aside(
      "back undoes your last answer; summary shows what you told me; why tells what it is for; agent brings a person; "
        + "save keeps a copy of this talk; stop keeps your answers for later.")
  }

  private func change(_ argument: String?) throws -> Obeyed {
    let lines = kept.session.summary
    guard let number = argument.flatMap({ Int($0) }), lines.indices.contains(number - 1) else {
      tellSummary()
      return .stay
    }
    guard let prompt = kept.session.prompt(toChange: lines[number - 1].step) else { return .stay }
    switch try QuestionTalk(self, prompt, isChange: true).hold() {
    case .goOn: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func restart() throws -> Obeyed {
    switch try choose("Start again from the beginning?", ["Yes", "No"], isBoolean: true) {
    case .index(0):
      try take(.restart)
      return .goOn
    case .index, .elsewhere:
      shown = nil
      return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  /// Keeps a copy of what was said: never over an existing file, never through a link.
  private func save(_ argument: String?) {
    let name = argument ?? "conversation-\(kept.code?.description ?? kept.id).txt"
    let path = name.hasPrefix("/") ? name : surroundings.folder + "/" + name
    do throws(NewFile.Refusal) {
      try NewFile.write(voice.transcript.joined(separator: "\n") + "\n", to: path)
      voice.guide("Saved in \(path).")
    } catch {
      voice.guide(error.description)
    }
  }
}
