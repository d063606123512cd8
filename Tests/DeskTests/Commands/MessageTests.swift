import Testing

@testable import Desk

struct MessageTests {
  @Test func `a message is left, taken and closed`() {
    var talk = Talk()
    #expect(talk.do(.leaveMessage("m1", inbox: "broadband-care", session: "s1")) == "message-left m1")
    #expect(talk.do(.leaveMessage("m2", inbox: "broadband-care", session: "s2"), after: 1) == "message-left m2")
    #expect(talk.state.openMessages(in: "broadband-care").map(\.id) == ["m1", "m2"])
    #expect(talk.do(.takeMessage("m1", agent: "ann")) == "message-taken m1")
    #expect(talk.do(.takeMessage("m1", agent: "ben")) == "Somebody is answering that message already.")
    #expect(talk.do(.closeMessage("m1", disposition: "called")) == "message-closed m1")
    #expect(talk.do(.closeMessage("m1", disposition: nil)) == "That message is answered and closed.")
    #expect(talk.do(.takeMessage("m1", agent: "ben")) == "That message is answered and closed.")
    #expect(talk.state.openMessages(in: "broadband-care").map(\.id) == ["m2"])
  }

  @Test func `a message needs an inbox and a name of its own`() {
    var talk = Talk()
    talk.do(.leaveMessage("m1", inbox: "broadband-care", session: "s1"))
    #expect(talk.do(.leaveMessage("m1", inbox: "broadband-care", session: "s1")) == "That message was left already.")
    #expect(talk.do(.leaveMessage("m2", inbox: "nowhere", session: "s1")) == "There is no inbox \"nowhere\" here.")
    #expect(talk.do(.takeMessage("m9", agent: "ann")) == "There is no such message.")
  }
}
