import Desk
import GuideGraph
import Testing

@testable import GuideSession
@testable import guidepost

/// Nobody is trapped, whatever is asked and whatever was typed before.
@Suite struct EveryPromptTests {
  private let bench = CallBench.ofEveryPrompt()

  private func types(_ held: CallBench.Held) throws -> [String] {
    try bench.events(of: held.kept).map(\.type)
  }

  /// What is waited for, without what counts tries.
  private func spot(_ held: CallBench.Held) -> String { held.kept.session.spotName }

  @Test(arguments: EveryPrompt.questions)
  func `input that ends chooses nothing, tells the code, and the talk goes on from there`(_ at: EveryPrompt.Spot) throws
  {
    let held = try bench.type(at.way)
    #expect(held.code == ExitCode.inputEnded)
    let code = try #require(held.kept.code)
    #expect(held.text.contains("guidepost run --resume \(code)"))
    #expect(try types(held).suffix(1) == ["paused"])
    #expect(bench.complaints.words.contains("input ended at "))
    let again = try bench.goOn(with: held, [])
    #expect(spot(again) == (at.isAfterSecret ? "about?" : spot(held)))
    #expect(at.isAfterSecret || again.state.journey.answers == held.state.journey.answers)
  }

  @Test func `input that ends in a queue keeps the place, which is an end`() throws {
    let held = try bench.type(EveryPrompt.queue.way)
    #expect(held.code == ExitCode.done)
    #expect(held.text.contains("Your place in the queue is kept."))
    #expect(try bench.desk().visit(.init(series: "C", number: 1))?.isWaiting == true)
    let again = try bench.goOn(with: held, ["3"])
    #expect(again.state.journey.key.step == "later")
  }

  @Test(arguments: EveryPrompt.endings)
  func `input that ends after the end is still an end`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way)
    #expect(held.code == ExitCode.done)
    #expect(held.kept.session.isFinished)
    #expect(held.transcript.last?.contains("goodbye") == true)
  }

  @Test(arguments: EveryPrompt.all, ["help", "?", "why", "summary", "/help", "repeat", "change 9", "change"])
  func `a word that only asks leaves the question where it was`(_ at: EveryPrompt.Spot, _ word: String) throws {
    let before = try bench.type(at.way)
    let held = try bench.type(at.way + [word])
    #expect(spot(held) == spot(before))
    #expect(held.state.journey.answers.count == before.state.journey.answers.count)
    #expect(held.transcript.count > before.transcript.count + 1, "\(held.text)")
    #expect(!held.text.contains("does not work here"))
    #expect(!held.text.contains("Sorry"), "\(held.text)")
  }

  @Test(arguments: EveryPrompt.questions)
  func `agent brings a person`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way + ["agent"])
    #expect(spot(held) == "care: hand-off")
    #expect(held.text.contains("Yes, pass me on"))
  }

  @Test(arguments: EveryPrompt.questions.filter { $0.nonsense != nil })
  func `agent, stop and back work as well where the line before was no answer`(_ at: EveryPrompt.Spot) throws {
    let nonsense = [at.nonsense ?? ""]
    #expect(spot(try bench.type(at.way + nonsense + ["agent"])) == "care: hand-off")
    #expect(try bench.type(at.way + nonsense + ["stop"]).text.contains("guidepost run --resume"))
    let before = try bench.type(at.way + ["back"])
    let after = try bench.type(at.way + nonsense + ["back"])
    #expect(spot(after) == spot(before))
    #expect(after.state.journey.answers == before.state.journey.answers)
  }

  @Test(arguments: EveryPrompt.questions)
  func `stop keeps everything and tells the code`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way + ["stop"], "never read")
    #expect(held.code == ExitCode.inputEnded)
    #expect(!held.isUsedUp)
    #expect(held.transcript.last?.hasSuffix("guidepost run --resume \(try #require(held.kept.code))") == true)
  }

  @Test(arguments: EveryPrompt.questions.dropFirst())
  func `back leads to the question before, and answers it again`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way + ["back"])
    let before = try bench.type(Array(at.way.dropLast()))
    #expect(spot(held) == spot(before))
    #expect(at.isAfterSecret || held.form(of: bench) == before.form(of: bench))
  }

  @Test(arguments: EveryPrompt.all)
  func `Ctrl-C asks, Enter goes on, a second Ctrl-C leaves`(_ at: EveryPrompt.Spot) throws {
    let once = try bench.type(at.way, .event(.interrupt), "")
    #expect(once.says("Ctrl-C again to leave, Enter to go on."))
    #expect(spot(once) == spot(try bench.type(at.way)))
    let twice = try bench.type(at.way, .event(.interrupt), .event(.interrupt), "never read")
    #expect(twice.code == ExitCode.interrupted)
    #expect(!twice.isUsedUp)
  }

  @Test(arguments: EveryPrompt.all)
  func `a signal to end keeps everything`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way, .event(.hangup(signal: 15)), "never read")
    #expect(held.code == 143)
    #expect(!held.isUsedUp)
    let again = try bench.goOn(with: held, [])
    #expect(at.isAfterSecret || again.state.journey.answers == held.state.journey.answers)
  }

  @Test(arguments: EveryPrompt.all)
  func `what left the screen is asked again`(_ at: EveryPrompt.Spot) throws {
    let before = try bench.type(at.way)
    let held = try bench.type(at.way, .event(.clearedScreen))
    let closing = ["kept.", "To go on later:", "guidepost run", "goodbye"]
    let asked = try #require(
      before.transcript.last { line in !line.isEmpty && !closing.contains(where: line.contains) })
    #expect(held.count(asked) > before.count(asked), "\(asked)")
  }

  @Test(arguments: EveryPrompt.all)
  func `a line that is too long is told so, and chooses nothing`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way, .event(.tooLong(limit: 65_536)))
    #expect(held.says("more than I can take in at once (64 KiB)"))
    #expect(spot(held) == spot(try bench.type(at.way)))
  }

  @Test(arguments: EveryPrompt.all)
  func `a line of control sequences moves nothing on the screen`(_ at: EveryPrompt.Spot) throws {
    let held = try bench.type(at.way + ["\u{1B}[2J\u{9B}31mx\u{1B}]0;title\u{7}\u{90}q\u{9C}\u{202E}"])
    #expect(
      held.transcript.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      })
    #expect(!held.text.unicodeScalars.contains("\u{202E}"))
  }
}

extension Session {
  /// The open step and what it waits for, in a word.
  fileprivate var spotName: String {
    switch waiting {
    case .prompt(let prompt): "\(prompt.step.step)?"
    case .confirm(let confirm): "\(confirm.step.step): confirm"
    case .action(let action): "\(action.step.step): action"
    case .handoff(let handoff): "\(handoff.step.step): \(handoff.ticket == nil ? "hand-off" : "queued")"
    case .appointment(let appointment): "\(appointment.step.step): \(appointment.task)"
    case .message(let message): "\(message.step.step): message"
    case .fact(let fact): "fact \(fact.name)"
    case .undo(let undo): "undo \(undo.name)"
    case .finished(let ending): "\(ending.step.step)."
    case .stuck(let reason): "stuck: \(reason)"
    }
  }
}

extension CallBench {
  /// Another terminal takes the talk up by its code.
  func goOn(with held: Held, _ parts: [ScriptedReader.Part]) throws -> Held {
    let code = try #require(held.kept.code)
    return try talk(try driver(.customer).book.resume(code, channel: .customer, at: clock.now()), parts)
  }

  /// The same, and the customer is told where the talk stood.
  func welcome(_ held: Held, _ parts: [ScriptedReader.Part]) throws -> Held {
    let kept = try driver(.customer).book.resume(
      try #require(held.kept.code), channel: .customer, at: clock.now())
    return try talk(kept, guide: "every", reader: ScriptedReader(parts), isWelcomed: true)
  }
}

extension EveryPrompt.Spot {
  /// A secret was said on the way, so whoever resumes is asked for it again.
  fileprivate var isAfterSecret: Bool { way.contains("0000") }
}

extension CallBench.Held {
  /// Whether the words stand in the transcript, however its lines were broken.
  func says(_ words: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
  }

  /// The form that is kept half filled in.
  fileprivate func form(of bench: CallBench) -> FormDraft? {
    (try? bench.driver(.customer).book.draft(FormDraft.self, named: "form", of: kept)) ?? nil
  }
}
