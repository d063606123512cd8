import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

@Suite struct TranscriptTests {
  private func story() throws -> Story {
    var story = try Story(try library(repairs))
    try story.go(.help)
    try story.go(.noMatch("bluish"))
    try story.say("red", "ann", "Ann")
    try story.go(.back)
    try story.go(.change(StepKey("g", "a"), .text("green")))
    try story.say("Bob", "flu", "1234")
    try story.go(.feedback(solved: true, score: 5, comment: "nice"))
    return story
  }

  @Test func `a conversation reads again as it went`() throws {
    let story = try story()
    #expect(
      told(try story.replayed, story.library) == [
        "remark: began guide g 1, channel customer, en-GB, Europe/London",
        "Guide: What colour? [Green | Red]",
        "You: help", "Guide: Look at the front.",
        "You: bluish", "remark: not understood",
        "You: Red",
        "Guide: Your name?",
        "remark: an answer for name was refused at \"who\", time 1: pattern", "Guide: Begin with a capital.",
        "You: Ann",
        "Guide: Are you ill, Ann?",
        "remark: went back to \"who\"",
        "Guide: Your name?",
        "remark: changed the answer to \"a\"",
        "Guide: What colour? [Green | Red]",
        "You: Green",
        "Guide: Your name?",
        "You: Bob",
        "Guide: Are you ill, Bob?",
        "You: ••••",
        "Guide: Your PIN?",
        "You: ••••",
        "Guide: Goodbye Bob, light green, ••••, ••••.",
        "remark: ended at \"bye\": resolved",
        "remark: said afterwards: solved yes, score 5 of 5, comment: nice",
      ])
  }

  @Test func `what was erased reads erased, wherever it was said`() throws {
    let story = try story()
    let lines = told(try story.erased, story.library)
    #expect(lines.contains("You: erased"))
    #expect(lines.contains("Guide: Are you ill, erased?"))
    #expect(lines.contains("Guide: Goodbye erased, light green, erased, ••••."))
    #expect(lines.contains("remark: said afterwards: solved yes, score 5 of 5, comment: erased"))
    for gone in ["Ann", "Bob", "flu", "1234", "bluish", "nice"] { #expect(!lines.contains { $0.contains(gone) }) }
  }

  @Test func `live and stored events tell the same`() throws {
    let story = try story()
    #expect(Transcript(story.events, in: story.library) == Transcript(try story.replayed, in: story.library))
  }

  @Test func `each line says when and by which event`() throws {
    let story = try story()
    let lines = Transcript(story.events, in: story.library).lines
    #expect(lines.map(\.event) == lines.map(\.event).sorted())
    #expect(lines.first?.time == noon)
    #expect(lines.last?.time == story.now)
  }

  @Test func `an agent's transcript has what was read aloud and the agent's labels`() throws {
    var story = try Story(
      try library(
        guide(
          """
          <step id="a"><prompt>Ask for the colour.</prompt><say>What colour is it?</say><choice>
            <option id="r" next="o"><label>Red</label><label audience="agent">Says red</label></option></choice></step>
          <outcome id="o" result="resolved"><prompt>End.</prompt><say>Goodbye.</say></outcome>
          """)), channel: .agent)
    try story.go(.agent(.note("angry")), by: .agent)
    try story.go(.answer(.text("r")), by: .agent)
    #expect(
      told(story.events, story.library).dropFirst() == [
        "Agent: What colour is it? [Says red]", "remark: noted at \"a\": angry", "Answer: Says red", "Agent: Goodbye.",
        "remark: ended at \"o\": resolved",
      ])
  }

  @Test func `what is asked before an action is answered with yes or no`() throws {
    let source = guide(
      """
      <action id="a" name="ring" effect="safe"><prompt>I ring now.</prompt><confirm>Shall I ring?</confirm>
        <done next="o"/><failed next="o"/><declined next="o"/></action>
      <outcome id="o" result="resolved"><prompt>End.</prompt></outcome>
      """)
    var yes = try Story(try library(source))
    try yes.say("true")
    try yes.go(.action(.done(nil)))
    #expect(
      told(yes.events, yes.library).dropFirst() == [
        "Guide: Shall I ring?", "Guide: I ring now.", "You: yes", "remark: started ring", "remark: done",
        "Guide: End.", "remark: ended at \"o\": resolved",
      ])
    var no = try Story(try library(source))
    try no.say("false")
    #expect(
      told(no.events, no.library).dropFirst() == [
        "Guide: Shall I ring?", "You: no", "Guide: End.", "remark: ended at \"o\": resolved",
      ])
  }

  @Test func `a way to a person and back is told`() throws {
    var story = try Story(try library(short))
    try story.go(.person)
    try story.go(.handoff(.queued(ticket: "A-001", position: 2, withheld: [])), by: .desk)
    try story.go(.handoff(.left))
    #expect(
      told(story.events, story.library).dropFirst() == [
        "Guide: Yes or no? [Yes | No | Not for me]", "You: agent", "Guide: I pass you on.",
        "remark: waits with ticket A-001, place 2", "remark: left the queue",
        "Guide: Yes or no? [Yes | No | Not for me]",
      ])
  }

  @Test func `a value given anew after going back is no longer hidden`() throws {
    var story = try Story(try library(repairs))
    try story.say("red", "Ann")
    try story.go(.back)
    try story.say("Bob")
    // Only the first name was erased.
    let first = story.events.first { $0.vaultTexts.contains { $0.items == ["Ann"] } }?.number
    let events = story.events.map { $0.number == first ? $0.emptied : $0 }
    let lines = told(events, story.library)
    #expect(lines.contains("Guide: Are you ill, erased?"))
    #expect(lines.last == "Guide: Are you ill, Bob?")
  }
}

extension Event {
  /// With nothing left of it in the vault.
  fileprivate var emptied: Event { filled { _ in nil } }
}
