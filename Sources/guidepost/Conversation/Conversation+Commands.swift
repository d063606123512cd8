import Foundation
import GuideGraph
import GuideSession
import Journal

extension Conversation {
  func obey(_ command: CommandWord, _ argument: String?) throws -> Obeyed {
    switch command {
    case .back: return try go(.back)
    case .change: return try change(argument)
    case .summary: tellSummary()
    case .why: try tellWhy()
    case .help: try tellHelp()
    case .repeat:
      shown = nil
      return .goOn
    case .skip:
      guard case .prompt = kept.session.waiting else {
        voice.guide("There is nothing to leave out here.")
        return .stay
      }
      return try go(.answer(.skip))
    case .agent: return try bringPerson()
    case .save: save(argument)
    case .stop: return .leave(.stopped)
    case .restart: return try restart()
    case .jump: break
    }
    return .stay
  }

  /// A command that makes no sense leaves the question where it was.
  private func go(_ command: GuideSession.Command) throws -> Obeyed {
    try take(command) == nil ? .stay : .goOn
  }

  private func bringPerson() throws -> Obeyed {
    switch kept.session.waiting {
    case .handoff(let request):
      voice.guide(
        request.ticket == nil ? "That is what I offer here." : "You are in the queue for a person already.")
      return .stay
    case .finished: return try bringPersonAfterEnd()
    case .prompt, .confirm, .action, .appointment, .message, .fact, .undo, .stuck: return try go(.person)
    }
  }

  /// The talk is taken up at its last question, unless that would undo what was agreed.
  private func bringPersonAfterEnd() throws -> Obeyed {
    guard canReopen else {
      voice.guide("What we agreed stands. For a person start a new talk, then type agent there.")
      return .stay
    }
    guard try take(.back) != nil else { return .stay }
    try take(.person)
    return .goOn
  }

  /// Whether going back from the end undoes nothing that was done in the world.
  var canReopen: Bool {
    var copy = kept.session
    guard let events = try? copy.take(.back, at: driver.now()) else { return false }
    if case .undoStarted? = events.last?.body { return false }
    return true
  }

  // MARK: - Telling

  private func tellSummary() {
    let lines = kept.session.summary
    guard !lines.isEmpty else { return voice.guide("You have not answered anything yet.") }
    voice.guide("Here is what you told me:")
    for (index, line) in lines.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    voice.aside("Type change and a number to answer one again.")
  }

  private func tellWhy() throws {
    switch kept.session.waiting {
    case .prompt(let prompt): try tellWhy(about: prompt, form.asked(of: prompt))
    case .handoff:
      voice.guide("So that you need not repeat to a colleague what you told me. You decide what is passed on.")
    case .appointment: voice.guide("So that the time is kept for you. Nothing is booked or changed before you say yes.")
    case .message: voice.guide("So that a colleague can act on what you write.")
    case .confirm: voice.guide("It cannot simply be undone, so I ask first.")
    case .finished: voice.guide("So that we learn whether this guide helps. You may leave it out.")
    case .action, .fact, .undo, .stuck: voice.guide("Your answers help us find the right way for you.")
    }
  }

  /// What an answer is for, and what follows where it is not given. `asked`: the field that is asked for.
  func tellWhy(about prompt: Prompt, _ asked: Prompt.Field?) throws {
    try driver.take(.why, on: &kept)
    let purposes = kept.session.purposes(of: prompt, field: prompt.kind == .form ? asked?.variable : nil)
    if let why = prompt.why { voice.guide(why) }
    for purpose in purposes { voice.guide("We use it \(purpose).") }
    try tellRetention(of: prompt)
    if prompt.why == nil, purposes.isEmpty { voice.guide("Your answer decides what we look at next.") }
    guard let asked else { return }
    voice.aside(
      asked.isOptional
        ? "You can also type skip to leave it out."
        : "I cannot go on without it; agent brings a person who may.")
  }

  private func tellHelp() throws {
    switch kept.session.waiting {
    case .prompt(let prompt): return try tellHelp(about: prompt, form.asked(of: prompt))
    case .handoff, .appointment: voice.guide("Type the number in front of an answer, or its words.")
    case .message: voice.guide("Type your message; Enter sends it.")
    case .confirm: voice.guide("Type yes or no.")
    case .finished: voice.guide("Type an answer, or Enter to leave it out.")
    case .action, .fact, .undo, .stuck: break
    }
    tellWords()
  }

  func tellHelp(about prompt: Prompt, _ asked: Prompt.Field?) throws {
    try driver.take(.help, on: &kept)
    if let help = prompt.help { voice.guide(help) }
    voice.guide(prompt.howToAnswer(asked))
    if let simpler = prompt.simpler { voice.guide(simpler) }
    tellWords()
  }

  private func tellWords() {
    voice.aside(
      "back undoes your last answer; summary shows what you told me, and change 2 asks the second question of it again; "
        + "why tells what an answer is for; repeat asks again; skip leaves out what may be left out; agent brings a "
        + "person; save keeps a copy of this talk; stop keeps your answers for later; restart begins again.")
  }

  // MARK: - Changing

  private func change(_ argument: String?) throws -> Obeyed {
    let lines = kept.session.summary
    guard let number = argument.flatMap({ Int($0) }), lines.indices.contains(number - 1) else {
      if argument != nil, !lines.isEmpty { voice.guide("There is no answer with that number.") }
      tellSummary()
      return .stay
    }
    guard let prompt = kept.session.prompt(toChange: lines[number - 1].step) else { return .stay }
    return try QuestionTalk(self, prompt, isChange: true).settle()
  }

  private func restart() throws -> Obeyed {
    switch try choose("Start again from the beginning? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(0): return try go(.restart)
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
