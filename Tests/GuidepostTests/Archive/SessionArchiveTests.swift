import GuideSession
import Insight
import Journal
import Testing

@testable import guidepost

@Suite struct SessionArchiveTests {
  @Test(arguments: [false, true]) func `every store gives the same sessions back, by start`(isLasting: Bool) throws {
    let stories = try KeptStories(isLasting: isLasting)
    try stories.begin("zzz")
    try stories.begin("bbb")
    stories.now += 1_000
    try stories.begin("aaa", channel: .agent)
    try stories.say("bbb", "red", "Ann")
    let facts = try stories.archive.facts()
    #expect(facts.map(\.id) == ["bbb", "zzz", "aaa"])
    #expect(facts.map(\.answers) == [2, 0, 0])
    #expect(try stories.archive.facts(SessionFilter(channel: .agent)).map(\.id) == ["aaa"])
  }

  @Test(arguments: [false, true]) func `an erasure is no event of the session`(isLasting: Bool) throws {
    let stories = try KeptStories(isLasting: isLasting)
    try stories.begin("aaa")
    try stories.say("aaa", "red", "Ann")
    let before = try stories.archive.facts()
    _ = try stories.store.erase(.stream(.session("aaa")), at: stories.now, actor: "operator")
    #expect(try stories.archive.facts() == before)
    let events = try stories.archive.events(of: .session("aaa"))
    let lines = Transcript(events, in: try stories.archive.library(of: events, .session("aaa"))).lines
    #expect(lines.contains { $0.text == "Are you ill, erased?" })
  }

  @Test(arguments: [false, true]) func `more rows than a page are read in order`(isLasting: Bool) throws {
    let stories = try KeptStories(isLasting: isLasting)
    let rows = (0..<6_000).map { _ in NewEvent(type: "x", actor: "worker") }
    _ = try stories.store.write { try $0.append(rows, to: StreamID("other"), expecting: 0, at: 0) }
    var seen: [Int64] = []
    try stories.store.read { try SessionArchive.eachRow(of: $0, after: 10, in: "") { seen.append($0.sequence) } }
    #expect(seen == Array(11...6_000))
  }
}
