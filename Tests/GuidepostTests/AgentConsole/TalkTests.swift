import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// What customer and agent write to each other.
@Suite struct TalkTests {
  /// A customer in the queue, an agent who has taken over, and what both do then.
  private func meet(
    customer: [ScriptedReader.Part], agent: [ScriptedReader.Part]
  ) throws -> (customer: CallBench.Held, agent: Workbench.Worked, bench: Workbench) {
    let bench = Workbench()
    var worked: Workbench.Worked?
    let held = try bench.calls.talk(
      nil,
      ["drops", "skip", "skip", "1", "agent", "1"] + [
        .meanwhile { worked = try bench.work(parts: ["", ""] + agent) }
      ] + customer)
    return (held, try #require(worked), bench)
  }

  @Test func `messages go both ways, each shown once and in order`() throws {
    let bench = Workbench()
    _ = try bench.calls.talk(
      nil,
      [
        "drops", "skip", "skip", "1", "agent", "1", "hello?",
        .meanwhile {
          let agent = try bench.work(
            "", "", "> I am here", "tell second line",
            .meanwhile {
              let customer = try bench.calls.lookOn(
                "B-001", [.event(.timeout), "thank you", "my light is red", "stop"])
              #expect(
                customer.transcript.filter { $0.hasPrefix("Agent:") } == ["Agent: I am here", "Agent: second line"])
              #expect(customer.code == ExitCode.done)
            }, .event(.timeout), "f", .event(.timeout), "switch", "q", "q")
          #expect(
            agent.transcript.filter { $0.hasPrefix("CUSTOMER") } == ["CUSTOMER thank you", "CUSTOMER my light is red"],
            "\(agent.text)")
          #expect(agent.text.contains("The customer has left the terminal."))
          let back = try bench.calls.lookOn("B-001", [.event(.timeout), "stop"])
          #expect(!back.text.contains("I am here"), "what was shown is not shown again")
          let again = try bench.work("switch", "q", "q")
          #expect(!again.text.contains("CUSTOMER"), "\(again.text)")
        },
      ])
  }

  @Test func `the words are personal: in the vault, in no event, and gone when erased`() throws {
    let bench = Workbench()
    let held = try bench.customer("my number is 01632 960123")
    let rows = try bench.calls.store.read { try $0.events(in: held.kept.stream) }
    #expect(rows.contains { $0.type == "message-sent" })
    #expect(!rows.contains { $0.payload.contains("960123") })
    _ = try bench.calls.store.erase(.stream(held.kept.stream), at: bench.clock.now(), actor: "operator")
    let worked = try bench.work("", "", "switch", "q", "q")
    #expect(worked.text.contains("The customer wrote: (erased)"), "\(worked.text)")
  }

  @Test func `control characters of the other side do nothing`() throws {
    let (customer, agent, _) = try meet(
      customer: [.event(.timeout), "stop"],
      agent: ["> \u{1B}]0;title\u{07}look\u{9B}31m here\u{202E}", "switch", "q", "q"])
    #expect(customer.text.contains("Agent: ␛look␛ here"), "\(customer.text)")
    #expect(agent.code == ExitCode.inputEnded)
  }

  @Test func `nothing that is for the agent alone reaches the customer`() throws {
    let (customer, _, _) = try meet(
      customer: [.event(.timeout), "stop"], agent: ["n is rude", "x unclear", "f", "s", "switch", "q", "q"])
    for words in ["rude", "unclear", "NOTE", "line view"] { #expect(!customer.text.contains(words)) }
  }

  @Test func `the customer hears of being on hold, of the colleague's return and of the end`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work(
      "", "", "p",
      .meanwhile {
        let held = try bench.calls.lookOn("B-001", [.event(.timeout), .event(.timeout), "stop"])
        let told = held.text.ranges(of: "Please hold on: your colleague is with you again in a moment.")
        #expect(told.count == 1, "\(held.text)")
      }, "go", "it works now", "", "solved", "csat y",
      .meanwhile {
        let held = try bench.calls.lookOn(
          "B-001",
          [
            .event(.timeout),
            .meanwhile {
              _ = try bench.calls.store.write {
                try FrontDesk(plan: bench.calls.workspace.plan).perform(
                  .finish(.init(series: "B", number: 1), disposition: nil), key: "end", by: "agent",
                  at: bench.clock.now(), in: $0)
              }
            }, .event(.timeout), "5",
          ])
        #expect(held.text.contains("Your colleague has ended this conversation."))
        #expect(held.text.contains("Good, you are back online."))
      }, "", "q")
    #expect(worked.code == ExitCode.done)
    #expect(try bench.session(1).state.feedback?.score == 5)
  }

  @Test func `a customer who is passed on keeps the place and the talk, and is told`() throws {
    let bench = Workbench()
    try bench.customer()
    let joined = try bench.visit(1).joinedAt
    bench.clock.advance(minutes: 2)
    let worked = try bench.work(
      "", "", "n wants a new socket", "t broadband-safety", "+ Wiring looks burnt.", "", "1",
      .meanwhile {
        let held = try bench.calls.lookOn("B-001", [.event(.timeout), "does it take long?", .event(.timeout), "stop"])
        #expect(held.text.contains("Your colleague passes you on. You are number 1."), "\(held.text)")
        let safety = try bench.work(
          at: .station(.queue("broadband-safety"), counter: nil), as: "18", "", "", "2", "switch", "q", "q")
        #expect(safety.text.contains("Wiring looks burnt."), "\(safety.text)")
        #expect(safety.text.contains("The customer wrote: does it take long?"))
        #expect(safety.text.contains("Step agent-hello"))
      }, .event(.escape), "q")
    #expect(worked.text.contains("B-001 waits for Broadband safety"))
    #expect(worked.text.contains("B-001 is with 18. Your part ends here."), "\(worked.text)")
    #expect(try bench.visit(1).joinedAt == joined)
    #expect(try bench.session(1).state.wrapUp?.outcome == .handedOff)
  }

  @Test func `the machine protocol takes and gives messages`() throws {
    let bench = Workbench()
    let server = ProtocolServer(bench.calls.driver(.customer), bench.calls.workspace, bench.calls.surroundings)
    let say = { (line: String) in server.answer(to: #"{"session":"s1",\#(line)}"#) }
    _ = say(#""command":"start","guide":"broadband-fault""#)
    for answer in ["drops", "no"] { _ = say(#""command":"answer","value":"\#(answer)""#) }
    _ = say(#""command":"agent""#)
    #expect(say(#""command":"message","text":"hello?""#).last?["type"] == "handoff")
    let worked = try bench.work(
      "", "", "> I am here",
      .meanwhile {
        let news = say(#""command":"status""#)
        #expect(news.map { $0["type"]?.string } == ["message", "served"], "\(news.map(\.text))")
        #expect(news.first?["from"] == "agent" && news.first?["text"] == "I am here")
        #expect(say(#""command":"status""#).map { $0["type"]?.string } == ["served"])
        #expect(say(#""command":"message","text":"thanks""#).map { $0["type"]?.string } == ["served"])
      }, .event(.timeout), "it works now", "", "solved", "", "q")
    #expect(worked.text.contains("The customer wrote: hello?"), "\(worked.text)")
    #expect(worked.text.contains("CUSTOMER thanks"))
    #expect(say(#""command":"status""#).last?["type"] == "outcome")
  }
}

extension CallBench {
  /// The customer's terminal again, while a colleague has the conversation.
  fileprivate func lookOn(_ ticket: String, _ parts: [ScriptedReader.Part]) throws -> Held {
    let reader = ScriptedReader(parts)
    let driver = driver(.customer)
    let name = try #require(Ticket(ticket))
    let visit = try #require(try desk().visit(name))
    let kept = try driver.book.open(.session(visit.session.text))
    let conversation = Conversation(
      kept, driver: driver, voice: Voice(reader: reader, palette: .plain), lexicon: workspace.lexicon(for: kept),
      surroundings: surroundings, organisation: "Fernhill", isPiped: true)
    let code = try conversation.hold()
    return Held(
      code: code, transcript: conversation.voice.transcript, kept: conversation.kept, isUsedUp: reader.isUsedUp)
  }
}
