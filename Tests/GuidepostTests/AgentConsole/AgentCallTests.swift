import Desk
import GuideGraph
import Testing

@testable import GuideSession
@testable import guidepost

@Suite struct AgentCallTests {
  @Test func `a call walks to its end and is wrapped up with the code of that end`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "right person", "r", "refuses", "", "")
    #expect(held.code == ExitCode.done)
    #expect(held.state.wrapUp?.outcome == .answered)
    #expect(held.state.wrapUp?.disposition == "refused")
    #expect(held.state.wrapUp?.summary.items == ["Hello: Right person. Consent to talk: Refuses."])
    #expect(!held.isUsedUp)
  }

  @Test func `what is said, done and never read aloud is told apart in words`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin("energy-sales", ["customer-name": "Sample Customer"]), "1", "r", "1")
    #expect(held.transcript.contains("SAY    Hello, am I speaking with Sample Customer?"))
    #expect(held.transcript.contains("NOTE   (never read aloud) A hesitant answer is a no."))
    #expect(held.transcript.contains("DO     Start the recording only after a clear yes."))
    #expect(held.count("WORD FOR WORD") == 2)
  }

  @Test func `answers are locked until the script is read`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "1", "1", "agrees")
    #expect(held.kept.session.state.journey.key.step == "consent")
    #expect(held.count("Read it WORD FOR WORD first") == 2)
    #expect(!(try bench.events(of: held.kept)).contains { $0.kind == .refused })
  }

  @Test(arguments: [(100, true), (60_000, false)] as [(Int64, Bool)])
  func `reading quicker than anybody speaks is flagged and stops nobody`(_ step: Int64, isHurried: Bool) throws {
    let bench = CallBench(clock: SlowClock(step: step))
    let held = try bench.hold(try bench.begin(), "1", "r", "1")
    let read = try bench.events(of: held.kept).compactMap { event -> Bool? in
      if case .scriptRead(let read) = event.body { return read.hurried }
      return nil
    }
    #expect(read == [isHurried])
    #expect(held.text.contains("That is\nflagged") == isHurried)
    #expect(held.state.journey.key.step == "recording")
  }

  @Test func `Ctrl-C never ends a call, and neither does a customer's word for it`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), .event(.interrupt), .event(.interrupt), "quit", "1")
    #expect(held.count("Call is open. w to wrap up.") == 3)
    #expect(held.state.journey.key.step == "consent")
  }

  @Test func `a call whose input ends is kept and goes on where it was`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "1", "r")
    #expect(held.code == ExitCode.inputEnded)
    #expect(held.state.isPaused)
    #expect(
      held.transcript.last == "The call is kept. To go on: guidepost agent --resume \(try #require(held.kept.code))")
    #expect(bench.complaints.words.contains(#"input ended at "consent" (yes, later, refuses, never, unsure)"#))
    let again = try bench.hold(try bench.resume(held), "agrees")
    #expect(again.state.journey.key.step == "recording")
    #expect(!again.state.isPaused || again.code == ExitCode.inputEnded)
  }

  @Test func `undo and back take the last answer back`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "1", "u", "1", "back")
    #expect(held.state.journey.key.step == "hello")
    #expect(try bench.hold(try bench.begin(), "u").text.contains("There is nothing to undo."))
  }

  @Test func `a line that is no answer chooses nothing`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "purple", "purple", "purple", "purple")
    #expect(held.state.journey.key.step == "hello")
    #expect(held.count("That is none of the answers.") == 4)
  }

  @Test func `an objection returns to the step it interrupted`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "o too", "return", "o", "happy", "compare")
    #expect(held.state.journey.key.step == "hello")
    #expect(held.text.contains("Step dear-ask: Too expensive: ask."))
    #expect(held.text.contains("Step happy-respect"))
  }

  @Test func `a word of command in quotes is the text of a field`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "j who", "\"n\"", "w", "1")
    #expect(held.text.contains("You are wrapping up") == false)
    #expect(held.text.contains("Wrap-up after"))
  }
}
