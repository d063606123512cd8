import GuideGraph

@testable import GuideLint

extension Defect {
  static let upkeep: [Defect] = [
    .init(
      "calendar-expired", .desk, "<open days=\"mon tue wed thu fri sat sun\" from=\"18:00\" to=\"08:30\"/>",
      "<open days=\"mon tue wed thu fri sat sun\" from=\"18:00\" to=\"08:30\"/><closed on=\"⟦2026-12-25⟧\"/>"),
    .init("placeholder-text", .line, "The test did not give an answer.", "⟦TODO⟧: say what happened."),
    .init("placeholder-text", .energy, "Ask which tariff fits.", "Ask which tariff fits ⟦[insert name]⟧."),
    .init("review-overdue", .line, "<review-by>2027-06-30", "<review-by>⟦2026-06-30⟧"),
    .init("review-overdue", .energy, "until=\"2027-04-01\"", "until=\"⟦2026-10-01⟧\""),
    .init("test-asserts-nothing", .walk, "<walk xmlns", "⟦<walk⟧ xmlns")
      .without("  <expect outcome=\"clear\" through=\"check not-tested again offer-again check verdict\"/>\n")
      .without("  <expect variable=\"tests\" value=\"1\"/>\n"),
    .init("test-refers-missing", .walk, "step=\"offer-again\"", "step=\"⟦offer-agian⟧\""),
    .init("test-refers-missing", .walk, "guide=\"line-test\"", "guide=\"⟦line-tset⟧\""),
    .init("test-refers-missing", .walk, "outcome=\"clear\"", "outcome=\"⟦cleared⟧\""),
  ]
}
