import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// Forms, actions by hand, bookings and hand-offs in an agent's hands.
@Suite struct AgentCallFormTests {
  private let toForm: [ScriptedReader.Part] = ["1", "r", "1", "r", "1", "1", "1"]

  @Test func `a form goes field by field and an action can be done by hand`() throws {
    let bench = CallBench()
    let held = try bench.hold(
      try bench.begin(),
      toForm + ["Sample Customer", "\"b\"", "sw1a", "01632 960123", "sw1a 1aa", "1", "maybe", "match"])
    #expect(held.text.contains("Enter the whole postcode, like SW1A 1AA."))
    #expect(held.text.contains("DO     identity-check, by hand"))
    #expect(held.text.contains("\"maybe\" is no such result."))
    #expect(held.state.journey.key.step == "support")
    #expect(held.state.journey.frame.variables["house"]?.lexical == "b")
    #expect(held.state.journey.established.contains("identity"))
  }

  @Test func `a form half filled in goes on with the field that is missing`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), toForm + ["Sample Customer", "14B"])
    let again = try bench.hold(try bench.resume(held), "SW1A 1AA", "01632 960123", "2")
    #expect(!again.text.contains("Full name,"))
    #expect(again.state.journey.frame.variables["house"]?.lexical == "14B")
    #expect(again.state.journey.frame.variables["customer-name"]?.lexical == "Sample Customer")
  }

  @Test func `a draft is gone from the store once the form is taken`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), toForm + ["Sample Customer", "14B", "SW1A 1AA", "01632 960123"])
    let names = try bench.store.read { try $0.vaultEntries(in: held.kept.stream).map(\.key.name) }
    #expect(!names.contains { $0.hasPrefix("draft") })
  }

  @Test func `a call back is booked at a time, and the reference told`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "k", "1", "yes", "", "")
    #expect(held.state.wrapUp?.outcome == .booked)
    #expect(held.state.bookings.count == 1)
    let reference = try #require(held.state.bookings.first?.reference)
    #expect(held.text.contains("The customer's reference is"))
    #expect(held.state.wrapUp?.summary.items?.first?.contains(reference) == true)
  }

  @Test func `a call that is handed over is wrapped up as transferred, and the customer waits`() throws {
    let bench = CallBench()
    let held = try bench.hold(
      try bench.begin("energy-sales", ["customer-name": "Sample Customer"]), "1", "t", "1", "2",
      "and was it transferred")
    #expect(held.text.contains("The customer has ticket S-001 for sales-help."))
    let visit = try #require(try bench.desk().visit(.init(series: "S", number: 1)))
    #expect(visit.isWaiting)
  }

  @Test func `a hand-off that is declined is back at the question`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin(), "1", "t", "no, go on here")
    #expect(held.state.journey.key.step == "consent")
  }
}
