import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// Consoles of several agents and terminals of customers on one store, in this process.
final class Workbench {
  let calls: CallBench
  let clock: SlowClock

  init() {
    clock = SlowClock(step: 0)
    calls = CallBench(clock: clock)
  }

  private var voices: [String: Voice] = [:]

  struct Worked {
    let code: Int32
    let transcript: [String]
    let isUsedUp: Bool
    /// On one line, however the screen breaks it.
    var text: String {
      transcript.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    func count(_ words: String) -> Int { transcript.count { $0.hasPrefix(words) } }
  }

  /// What the console of an agent says so far, while it works.
  func said(_ agent: String) -> String { voices[agent]?.transcript.joined(separator: "\n") ?? "" }

  @discardableResult
  func work(
    at work: Workplace.Work = .station(.queue("broadband-care"), counter: nil), as agent: String = "17",
    hook: String? = nil, _ parts: ScriptedReader.Part...
  ) throws -> Worked {
    try self.work(at: work, as: agent, hook: hook, parts: parts)
  }

  @discardableResult
  func work(
    at work: Workplace.Work = .station(.queue("broadband-care"), counter: nil), as agent: String = "17",
    hook: String? = nil, parts: [ScriptedReader.Part]
  ) throws -> Worked {
    let reader = ScriptedReader(parts)
    let workplace = workplace(work, as: agent, hook: hook, Voice(reader: reader, palette: .plain))
    voices[agent] = workplace.voice
    let code = try workplace.hold()
    return Worked(code: code, transcript: workplace.voice.transcript, isUsedUp: reader.isUsedUp)
  }

  private func workplace(
    _ work: Workplace.Work, as agent: String, hook: String?, _ voice: Voice
  ) -> Workplace {
    let desk = FrontDesk(plan: calls.workspace.plan)
    let driver = SessionDriver(
      book: SessionBook(store: calls.store, log: nil, isForgetful: false), desk: desk, actions: nil,
      now: { [clock] in clock.now() }, actor: .agent, agentName: agent)
    return Workplace(
      work, driver, desk, voice: voice, calls.workspace, calls.surroundings, agent: .init(agent),
      .init(hook: hook, isPiped: true, zone: "Europe/London"))
  }

  /// A customer who told a little and waits for broadband care, and what comes after.
  @discardableResult
  func customer(_ parts: ScriptedReader.Part...) throws -> CallBench.Held {
    try calls.talk(nil, ["drops", "skip", "skip", "1", "agent", "1"] + parts)
  }

  func visit(_ number: Int) throws -> Visit {
    try #require(try calls.desk().visit(.init(series: "B", number: number)))
  }

  func session(_ number: Int) throws -> Session {
    try calls.driver(.agent).book.open(.session(try visit(number).session.text)).session
  }
}
