import Desk
import Testing

@testable import guidepost

/// A hand-off with a long wait, as a host hears of it.
@Suite struct ProtocolLongWaitTests {
  /// Where four wait already.
  private func talk() -> (talk: ProtocolTalk, handoff: JSONValue) {
    let talk = ProtocolTalk(ProtocolGuides.asking())
    return (talk, ProtocolWanderer.waitLong(talk))
  }

  @Test func `where the wait is long the times that can be booked instead are listed`() {
    let (talk, handoff) = talk()
    #expect(
      handoff["times"]?.items.map { $0["start"]?.string } == [
        "2026-12-01T10:30:00+00:00", "2026-12-01T11:00:00+00:00", "2026-12-01T11:30:00+00:00",
      ], "\(handoff.text)")
    #expect(handoff["times"]?.items.first?["place"] == "High Street" && handoff["position"] == 5)
    let first = talk.take("status", session: "w1")
    #expect(first["position"] == 1 && first["times"] == nil, "\(first.text)")
  }

  @Test func `one of them is booked, and nobody waits and is booked at once`() {
    let (talk, handoff) = talk()
    let slot = handoff["times"]?.items[1]["id"]?.string ?? ""
    let end = talk.take("handoff", "\"result\":\"booked\",\"slot\":\"\(slot)\"")
    #expect(end["type"] == "outcome" && end["result"] == "booked", "\(end.text)")
    let other = talk.take("start", #""guide":"ask""#, session: "s2")
    #expect(other["type"] == "prompt")
    let next = talk.take("answer", #""value":"thing""#, session: "s2")
    #expect(next["position"] == 5, "the place of the one who booked is free: \(next.text)")
    #expect(next["times"]?.items.contains { $0["id"]?.string == slot } == false)
    let late = talk.take("handoff", "\"result\":\"booked\",\"slot\":\"\(slot)\"", session: "s2")
    #expect(late["type"] == "error" && late["text"]?.string?.isEmpty == false, "\(late.text)")
    #expect(talk.take("status", session: "s2")["position"] == 5, "a refusal changes nothing")
  }

  @Test func `what cannot be booked so is an error, and changes nothing`() {
    let (talk, handoff) = talk()
    let errors = [
      (#""result":"booked""#, "\"slot\" is missing"),
      (#""result":"left","slot":"x""#, "\"slot\" belongs to the result \"booked\", not to \"left\""),
      (#""result":"booked","slot":"times@1""#, ""),
    ]
    for (fields, words) in errors {
      let answer = talk.take("handoff", fields)
      #expect(answer["type"] == "error" && answer["text"]?.string?.contains(words) == true, "\(answer.text)")
    }
    #expect(talk.take("status") == handoff)
    let hosted = ProtocolTalk(ProtocolGuides.asking(), isHosted: true)
    hosted.take("start", #""guide":"ask""#)
    #expect(
      hosted.take("handoff", #""result":"booked","slot":"x""#)["text"]
        == "\"booked\" is for the built-in desk; this host answers for its queues itself")
    let elsewhere = talk.take("start", #""guide":"ask""#, session: "s9")
    #expect(elsewhere["type"] == "prompt")
    #expect(
      talk.take("handoff", #""result":"booked","slot":"x""#, session: "s9")["text"]
        == "this session is not at a hand-off")
  }

  @Test func `a queue whose counter has closed says that nobody is there`() throws {
    let talk = ProtocolTalk(ProtocolGuides.asking())
    talk.take("start", #""guide":"ask""#)
    #expect(talk.take("answer", #""value":"thing""#)["unattended"] == nil)
    try talk.setCounter("one", .open)
    try talk.setCounter("one", .closed)
    let handoff = talk.take("status")
    #expect(handoff["unattended"] == true && handoff["waitMinutes"]?.items.count == 2, "\(handoff.text)")
  }
}
