import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

@Suite struct EventWordsTests {
  private func words(_ story: Story, _ visibility: ValueVisibility, _ kind: Event.Kind) throws -> [String] {
    let words = EventWords(in: story.events, showing: visibility)
    return try story.replayed.filter { $0.kind == kind }.map(words.words)
  }

  private func story() throws -> Story {
    var story = try Story(try library(repairs))
    try story.say("red", "Ann", "flu", "1234")
    return story
  }

  @Test func `a log tells open values and of the others their class alone`() throws {
    #expect(
      try words(story(), .classes, .answered) == [
        "answered \"a\": red", "answered \"who\": personal value", "answered \"ill\": sensitive value",
        "answered \"pin\": secret",
      ])
  }

  @Test func `revealed, the vault is told, and secrets stay secret`() throws {
    #expect(
      try words(story(), .revealed, .answered).dropFirst() == [
        "answered \"who\": Ann", "answered \"ill\": flu", "answered \"pin\": secret",
      ])
  }

  @Test func `a conversation masks what is sensitive`() throws {
    #expect(
      try words(story(), .conversation, .answered).dropFirst() == [
        "answered \"who\": Ann", "answered \"ill\": ••••", "answered \"pin\": ••••",
      ])
  }

  @Test func `the option chosen does not give a hidden value away`() throws {
    var story = try Story(
      try library(
        guide(
          """
          <variable name="v" type="choice" values="yes no" privacy="sensitive" purpose="p" retain="P1D"/>
          <step id="a"><prompt>?</prompt><choice assign="v" next="o"><option id="yes"><label>Yes</label></option>
            <option id="no"><label>No</label></option></choice></step><outcome id="o" result="resolved"><prompt>End.</prompt></outcome>
          """)))
    try story.say("yes")
    #expect(try words(story, .classes, .answered) == ["answered \"a\": sensitive value"])
    #expect(told(story.events, story.library).contains("You: ••••"))
    #expect(told(try story.erased, story.library).contains("You: erased"))
  }

  @Test func `steps of other guides are named with their guide`() throws {
    let words = EventWords(home: "g", showing: .classes)
    func entered(_ guide: GuideID) -> Event {
      Event(
        number: 1, time: 0, actor: .engine,
        body: .stepEntered(.init(step: StepKey(guide, "s"), visit: 2, via: .option, from: StepKey("g", "r"))))
    }
    #expect(words.words(entered("g")) == "came to \"s\" again (visit 2) by option from \"r\"")
    #expect(words.words(entered("h")) == "came to \"h#s\" again (visit 2) by option from \"r\"")
  }
}
