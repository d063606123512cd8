import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// What is sensitive or secret is shown and kept no more than it must be.
@Suite struct SecrecyTests {
  private let bench = CallBench.ofEveryPrompt()
  private let told = ["questions", "1", "1234", "Kim", "12", "a bad cold", "7302"]

  @Test func `neither stands in transcript, summary, packet or log`() throws {
    let held = try bench.type(told + ["summary", "agent"])
    let log = try bench.store.read { try $0.events(in: held.kept.stream).map(\.payload).joined() }
    for word in ["bad cold", "7302"] {
      #expect(!held.text.contains(word))
      #expect(!log.contains(word))
    }
    #expect(!log.contains("Kim") && !log.contains("1234"))
    #expect(held.transcript.filter { $0 == "You:   ••••" }.count == 2)
    let packet = try #require(held.kept.session.waitingHandoff?.packet)
    #expect(!"\(packet)".contains("bad cold") && !"\(packet)".contains("7302"))
  }

  @Test func `a secret stands in no byte of the store`() throws {
    let held = try bench.type(told)
    let entries = try bench.store.read { try $0.vaultEntries(in: held.kept.stream) }
    #expect(entries.contains { $0.value.contains("a bad cold") })
    #expect(!entries.contains { $0.value.contains("7302") })
  }

  @Test func `a secret is asked again on resume, with the reason, and nothing else is`() throws {
    let held = try bench.type(told)
    let again = try bench.welcome(held, ["same", "same", "", "1111"])
    #expect(again.says("Secret answers are kept nowhere, so I have to ask for one again."))
    #expect(again.state.journey.key.step == "restart")
    #expect(again.state.journey.frame.variables["serial"]?.lexical == "1234")
    #expect(try !bench.welcome(try bench.type(["questions"]), []).says("Secret answers"))
  }

  @Test func `a secret is hidden while it is typed, and what is sensitive is not recalled`() throws {
    let reader = ScriptedReader(told.map { .event(.line($0)) })
    _ = try bench.talk(nil, guide: "every", reader: reader)
    #expect(reader.requests.map(\.isMasked) == [false, false, false, false, false, false, true, false])
    #expect(reader.requests.map(\.isUnrecorded) == [false, false, false, false, false, true, false, false])
  }
}

extension Session {
  fileprivate var waitingHandoff: HandoffRequest? {
    if case .handoff(let request) = waiting { return request }
    return nil
  }
}
