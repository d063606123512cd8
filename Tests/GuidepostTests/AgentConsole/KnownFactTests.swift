import GuideGraph
import Testing

@testable import guidepost

struct KnownFactTests {
  private func words(_ privacy: Variable.Privacy, isWithheld: Bool = false, isMasked: Bool) -> String {
    KnownFact(name: "pin", value: "4711", privacy: privacy, isWithheld: isWithheld, source: "customer, at ask")
      .words(isMasked: isMasked)
  }

  @Test func `a secret is never shown, masked or not`() {
    #expect(!words(.secret, isMasked: true).contains("4711"))
    #expect(words(.secret, isMasked: false) == "never shown")
  }

  @Test func `what is personal is shown when it is asked for, what is open always`() {
    #expect(words(.personal, isMasked: true) == "••••")
    #expect(words(.personal, isMasked: false) == "4711")
    #expect(words(.open, isMasked: true) == "4711")
  }

  @Test func `what the customer kept back is not shown either way`() {
    #expect(words(.open, isWithheld: true, isMasked: false) == "kept back by the customer")
  }
}
