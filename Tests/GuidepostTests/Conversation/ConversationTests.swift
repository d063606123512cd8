import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// How misunderstandings, corrections and unknown answers are dealt with.
@Suite struct ConversationTests {
  private let bench = CallBench.ofEveryPrompt()

  @Test func `the first miss tells how to answer, the second shows the answers, the third offers a person`() throws {
    let held = try bench.type(["xyzzy", "plugh", "frotz", "1"])
    let asked = held.transcript.indices.filter { held.transcript[$0] == "Guide: Which way?" }
    #expect(asked.count == 2)
    let misses = [
      "Guide: Sorry, I did not get that. Type the number in front of an answer, or",
      "Guide: I still do not follow. These are the answers I know:",
      "Guide: I am not getting this right. Would you like a person?",
    ]
    #expect(held.transcript.filter { misses.contains($0) } == misses)
    #expect(held.state.journey.key.step == "care")
  }

  @Test func `who wants no person is asked the question again, and later again`() throws {
    let held = try bench.type(["xyzzy", "plugh", "frotz", "2", "qq", "ww", "ee", "no, try again", "questions"])
    #expect(held.count("Guide: I am not getting this right.") == 2)
    #expect(held.state.journey.key.step == "parts")
  }

  @Test func `a guide that knows no person offers none`() throws {
    let text = EveryPrompt.guide.replacing(" person=\"care\"", with: "")
    let bench = CallBench(workspace: ProtocolGuides.workspace([text, EveryPrompt.desk]))
    let held = try bench.type(["xyzzy", "plugh", "frotz", "questions"])
    #expect(held.count("Guide: I am not getting this right.") == 0)
    #expect(held.count("Guide: I still do not follow.") == 2)
    #expect(held.state.journey.key.step == "parts")
  }

  @Test func `an author's count and words come when they are due, not before`() throws {
    let held = try CallBench().talk(nil, ["xyzzy", "plugh", "2", "slow"])
    let own = try #require(held.transcript.firstIndex { $0.contains("Please type a number from the list") })
    #expect(held.transcript[own - 1] == "You:   plugh")
    #expect(held.transcript[own + 1] == "Guide: I am not getting this right. Would you like a person?")
    #expect(held.state.journey.key.step == "speed")
  }

  @Test func `answers refused have the author's words one after the other, and a person after the third`() throws {
    let held = try bench.type(["questions", "skip", "12", "12345", "abcd", "no, try again", "1234"])
    let words = held.transcript.filter { $0.contains("4 digits") }
    #expect(words == ["Guide: It has 4 digits."] + Array(repeating: "Guide: Type its 4 digits, like 1234.", count: 2))
    #expect(held.count("Guide: I am not getting this right.") == 1)
    #expect(held.state.journey.key.step == "about")
  }

  @Test func `not knowing is no answer to a field that has a form`() throws {
    let held = try bench.type(["questions", "skip", "I don't know"])
    #expect(held.transcript.contains("Guide: It is at the back."))
    #expect(held.state.journey.standing.refusals == 0)
  }

  @Test func `a misspelt answer is taken and said`() throws {
    let held = try CallBench().talk(nil, ["no internt"])
    #expect(held.text.contains("Taking that as: There is no internet. (back to change)"))
    #expect(held.state.journey.key.step == "devices")
  }

  @Test func `yes and no are heard also where there is a third answer`() throws {
    let held = try CallBench().talk(nil, ["drops", "skip", "skip", "green", "done", "yep"])
    #expect(held.state.journey.key.step == "fixed")
  }

  @Test func `a word of command that makes no sense does not ask the question again`() throws {
    let held = try bench.type(["back", "skip"])
    #expect(held.count("Guide: Which way?") == 1)
    #expect(held.says("there is nothing to go back to"))
    #expect(held.says("This question cannot be left out."))
  }

  @Test func `change asks until there is an answer, and keeps the later ones`() throws {
    let lines = ["questions", "1", "1234", "change 2", "help", "xyzzy", "2 3"]
    let held = try bench.type(lines)
    #expect(held.says("Type the numbers of all that apply"))
    #expect(held.state.journey.key.step == "about")
    #expect(held.state.journey.frame.variables["parts"]?.lexical == "tray cable")
    #expect(held.state.journey.frame.variables["serial"]?.lexical == "1234")
  }

  @Test func `who thinks better of a change keeps the answer`() throws {
    let held = try bench.type(["questions", "1", "1234", "Kim", "change 3", "back"])
    #expect(held.text.contains("Guide: Your answer stays as it was."))
    #expect(held.state.journey.frame.variables["serial"]?.lexical == "1234")
    // The form stands where it stood.
    #expect(held.transcript.last { $0 == "Guide: Pages" } != nil)
  }

  @Test(arguments: [
    (Progress(asked: 3, least: 2, most: 4), "Question 3, 2 to 4 left"),
    (Progress(asked: 3, least: 2, most: 2), "Question 3, 2 left"),
    (Progress(asked: 3, least: 0, most: 4), "Question 3, up to 4 left"),
    (Progress(asked: 3, least: 2, most: nil), "Question 3, at least 2 more"),
    (Progress(asked: 3, least: 0, most: nil), nil), (Progress(asked: 3, least: 0, most: 0), nil),
  ])
  func `progress says what is true and no more`(_ progress: Progress, _ words: String?) {
    #expect(progress.words == words)
  }
}
