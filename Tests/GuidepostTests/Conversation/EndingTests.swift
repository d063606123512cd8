import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// What is said and asked when a talk has come to its end.
@Suite struct EndingTests {
  private let bench = CallBench.ofEveryPrompt()

  @Test func `a resolution is confirmed and rated, and the reference told`() throws {
    let held = try bench.type(["fixed", "yes", "5"])
    #expect(held.code == ExitCode.done)
    #expect(!held.isUsedUp)
    #expect(held.state.feedback?.solved == true && held.state.feedback?.score == 5)
    #expect(held.says("The reference of this talk is \(try #require(held.kept.code)). Type save for a copy."))
  }

  @Test(arguments: [("very easy", 5), ("Hard", 2), ("1", 1), ("3.", 3)])
  func `a rating may be said in words`(_ line: String, _ score: Int) throws {
    #expect(try bench.type(["not now", line]).state.feedback?.score == score)
  }

  @Test func `Enter leaves both out`() throws {
    let held = try bench.type(["fixed", "", ""])
    #expect(held.code == ExitCode.done && !held.isUsedUp)
    #expect(held.state.feedback == nil)
  }

  @Test func `what is no answer is asked again`() throws {
    let held = try bench.type(["fixed", "perhaps", "yes", "9", "help", "4"])
    #expect(held.state.feedback?.solved == true && held.state.feedback?.score == 4)
  }

  @Test func `who was not helped can have a person, and come back from there`() throws {
    let held = try bench.type(["questions", "skip", "1234", "Kim", "", "", "0000", "done", "no", "agent", "4"])
    #expect(held.text.contains("Shall I pass you on?"))
    #expect(held.state.journey.key.step == "restart")
    #expect(try bench.events(of: held.kept).contains { $0.type == "feedback" })
    #expect(try bench.type(["fixed", "no", "agent", "1"]).says("You are number 1."))
  }

  @Test func `who was not helped can go back, and is asked anew at the next end`() throws {
    let held = try bench.type(["fixed", "no", "back", "not now", "2"])
    #expect(held.state.feedback?.solved == nil && held.state.feedback?.score == 2)
  }

  @Test func `who was not helped can say what went wrong`() throws {
    let held = try bench.type(["fixed", "no", "it still smells"])
    #expect(held.state.feedback?.comment?.items == ["it still smells"])
    #expect(held.code == ExitCode.done && !held.isUsedUp)
  }

  @Test func `what was agreed is not undone to bring a person`() throws {
    let held = try bench.type(["visit", "1", "yes", "agent", "3"])
    #expect(held.says("What we agreed stands."))
    #expect(held.state.bookings.count == 1)
    #expect(held.state.feedback?.score == 3)
  }

  @Test func `a message and its answer are asked about too`() throws {
    let held = try bench.type(["message", "Call me on Monday", "yes", "4"])
    #expect(held.text.contains("Does that answer your question? (yes/no, Enter to leave it out)"))
    #expect(held.state.feedback?.score == 4)
  }

  @Test func `a talk that was rated only says how it ended`() throws {
    let held = try bench.type(["fixed", "yes", "5"])
    let again = try bench.goOn(with: held, [])
    #expect(again.text.contains("That was it.") && !again.text.contains("How easy"))
    #expect(again.code == ExitCode.done && !again.isUsedUp)
  }
}
