import Testing

@testable import GuideGraph
@testable import GuideSession
@testable import Insight

@Suite struct SessionFactsTests {
  private let late = noon + 1_000 * minute

  @Test func `answers that were taken back do not count`() throws {
    var story = try Story(try library(repairs))
    try story.say("red", "Ann", "flu")
    #expect(story.facts.answers == 3)
    try story.go(.back)
    #expect(story.facts.answers == 2)
    try story.go(.change(StepKey("g", "a"), .text("green")))
    // Ann is kept, and the walk stands at the question after it.
    #expect(story.facts.answers == story.session.state.journey.answers.count)
    try story.go(.restart)
    #expect(story.facts.answers == 0)
    #expect(story.facts.isEngaged)
  }

  @Test func `the last step is where somebody saw something`() throws {
    var story = try Story(try library(short))
    #expect(story.facts.lastStep == StepKey("g", "a"))
    try story.say("no")
    #expect(story.facts.lastStep == StepKey("g", "b"))
    try story.go(.person)
    #expect(story.facts.lastStep == StepKey("g", "care"))
    try story.go(.handoff(.declined))
    #expect(story.facts.lastStep == StepKey("g", "b"))
  }

  @Test func `an end that was gone back from is none`() throws {
    var story = try Story(try library(short))
    try story.say("yes")
    #expect(story.facts.outcomeClass(at: late) == .resolved)
    try story.go(.back)
    #expect(story.facts.outcomeClass(at: story.now) == nil)
    #expect(story.facts.outcomeClass(at: late) == .abandoned)
  }

  @Test func `a session is open for half an hour, then abandoned`() throws {
    let facts = try Story(try library(short)).facts
    #expect(facts.isOpen(at: noon + 30 * minute - 1))
    #expect(!facts.isOpen(at: noon + 30 * minute))
    #expect(facts.outcomeClass(at: noon + 30 * minute) == .abandoned)
    #expect(facts.standing(at: noon) == "open")
    #expect(facts.standing(at: late) == "abandoned")
  }

  @Test func `an agent's session is open until its wrap-up`() throws {
    var story = try Story(try library(short), channel: .agent)
    #expect(story.facts.isOpen(at: late))
    try story.go(.agent(.wrapUp(.init(.referred, nil, summary: "x"))), by: .agent)
    #expect(story.facts.outcomeClass(at: late) == .referred)
  }

  @Test func `the guide's own outcome comes before the agent's`() throws {
    var story = try Story(try library(short), channel: .agent)
    try story.say("yes")
    try story.go(.agent(.wrapUp(.init(.referred, nil, summary: "x"))), by: .agent)
    #expect(story.facts.outcomeClass(at: late) == .resolved)
  }

  @Test func `who waits for a call back was handed off, who left the queue was not`() throws {
    var story = try Story(try library(short))
    try story.go(.person)
    try story.go(.handoff(.queued(ticket: "A-001", position: 1, withheld: [])), by: .desk)
    #expect(story.facts.outcomeClass(at: late) == .abandoned)
    try story.go(.handoff(.callback))
    #expect(story.facts.outcomeClass(at: late) == .handedOff)
    try story.go(.handoff(.left))
    #expect(story.facts.outcomeClass(at: late) == .abandoned)
    #expect(story.facts.handoffs == [.customer])
  }

  @Test func `a fault at the end is an error, one that was passed is not`() throws {
    let source = guide(
      """
      <variable name="n" type="integer" initial="0"/>
      <step id="a"><prompt>Go?</prompt><choice><option id="go" next="b"><label>Go</label></option></choice></step>
      <decide id="b"><when test="1 idiv $n = 1" next="o"/><otherwise next="o"/></decide>
      <outcome id="o" result="resolved"><prompt>End.</prompt></outcome>
      """)
    var story = try Story(try library(source))
    try story.say("go")
    #expect(story.facts.outcomeClass(at: story.now) == .error)
    try story.go(.pause)
    #expect(story.facts.outcomeClass(at: late) == .error)
    try story.go(.back)
    #expect(story.facts.outcomeClass(at: late) == .abandoned)
  }

  @Test func `paused and given up are told apart until the time is over`() throws {
    var story = try Story(try library(short))
    try story.go(.pause)
    #expect(story.facts.standing(at: late) == "paused")
    #expect(story.facts.outcomeClass(at: late) == .abandoned)
    try story.go(.resume(.customer))
    #expect(story.facts.standing(at: story.now) == "open")
    try story.go(.abandon)
    #expect(story.facts.outcomeClass(at: story.now) == .abandoned)
  }

  @Test func `events that do not begin a session give no facts`() throws {
    let events = try Story(try library(short)).events
    #expect(SessionFacts(events.dropFirst()) == nil)
    #expect(SessionFacts([Event]()) == nil)
  }
}
