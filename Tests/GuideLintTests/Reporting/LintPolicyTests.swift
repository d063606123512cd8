import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct LintPolicyTests {
  private let place = Diagnostic.Place(SourceFile(path: "a.xml", bytes: []), ByteRange(0, 0))

  private func heard(_ change: (inout LintPolicy) throws -> Void) rethrows -> [String] {
    var policy = LintPolicy()
    try change(&policy)
    let findings = ["single-option", "unknown-step", "unreachable-step"].map { id in
      Finding(RuleID(id), Rule.byID[RuleID(id)]?.severity ?? .info, .proved, "m", at: place)
    }
    return policy.apply(to: findings).map { "\($0.rule) \($0.severity.rawValue)" }
  }

  @Test func `a rule or a category can be chosen`() throws {
    #expect(try heard { try $0.select("single-option") } == ["single-option warning"])
    #expect(try heard { try $0.select("flow") } == ["single-option warning", "unreachable-step error"])
  }

  @Test func `a category that is ignored keeps what cannot be ignored`() throws {
    #expect(try heard { try $0.ignore("references") }.contains("unknown-step error"))
    #expect(try heard { try $0.ignore("flow") } == ["unknown-step error"])
  }

  @Test func `a severity can be set, and off is as good as ignored`() throws {
    #expect(try heard { try $0.set("single-option", to: .error) }.contains("single-option error"))
    #expect(try heard { try $0.set("single-option", to: .off) } == ["unknown-step error", "unreachable-step error"])
  }

  @Test func `what keeps a guide from running is neither ignored nor lowered`() {
    #expect(throws: LintPolicy.Refusal.self) { try heard { try $0.ignore("unknown-step") } }
    #expect(throws: LintPolicy.Refusal.self) { try heard { try $0.set("unknown-step", to: .warning) } }
    #expect(throws: LintPolicy.Refusal.self) { try heard { try $0.set("unknown-step", to: .off) } }
    #expect(throws: Never.self) { try heard { try $0.set("unknown-step", to: .error) } }
  }

  @Test func `an unknown name is refused with the one that was meant`() {
    #expect(throws: LintPolicy.Refusal(message: "there is no rule \"dead-ends\"; did you mean \"dead-end\"?")) {
      try heard { try $0.select("dead-ends") }
    }
  }
}
