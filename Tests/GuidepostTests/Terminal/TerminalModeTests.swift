import Testing

@testable import guidepost

struct TerminalModeTests {
  private static let terminal = TerminalSituation(environment: ["TERM": "xterm-256color"])

  private static func changed(_ change: (inout TerminalSituation) -> Void) -> TerminalSituation {
    var situation = terminal
    change(&situation)
    return situation
  }

  static let cases: [(TerminalSituation, TerminalMode)] = [
    (terminal, .interactive(quickKeys: false)),
    (changed { $0.wantsQuickKeys = true }, .interactive(quickKeys: true)),
    (changed { $0.wantsAccessible = true }, .accessible(quickKeys: false)),
    (changed { ($0.wantsAccessible, $0.wantsQuickKeys) = (true, true) }, .accessible(quickKeys: true)),
    (changed { $0.environment["ACCESSIBLE"] = "1" }, .accessible(quickKeys: false)),
    (changed { $0.environment["ACCESSIBLE"] = "yes" }, .accessible(quickKeys: false)),
    (changed { $0.environment["ACCESSIBLE"] = "0" }, .interactive(quickKeys: false)),
    (changed { $0.environment["ACCESSIBLE"] = "False" }, .interactive(quickKeys: false)),
    (changed { $0.environment["ACCESSIBLE"] = "" }, .interactive(quickKeys: false)),
    (changed { $0.environment["TERM"] = "dumb" }, .accessible(quickKeys: false)),
    (changed { $0.environment["TERM"] = nil }, .accessible(quickKeys: false)),
    (changed { ($0.environment["TERM"], $0.wantsQuickKeys) = ("dumb", true) }, .accessible(quickKeys: false)),
    (changed { $0.outputIsTerminal = false }, .accessible(quickKeys: false)),
    (changed { $0.inputIsTerminal = false }, .piped(asks: true)),
    (changed { ($0.inputIsTerminal, $0.wantsAccessible) = (false, true) }, .piped(asks: true)),
    (changed { $0.mayAsk = false }, .piped(asks: false)),
  ]

  @Test(arguments: cases)
  func `terminal, flags and environment decide the mode`(situation: TerminalSituation, mode: TerminalMode) {
    #expect(TerminalMode(situation) == mode)
  }

  @Test func `only pipes echo answers and only raw terminals use the editor`() {
    #expect(TerminalMode.piped(asks: true).echoesAnswers && !TerminalMode.piped(asks: true).usesEditor)
    #expect(
      TerminalMode.interactive(quickKeys: false).usesEditor && !TerminalMode.interactive(quickKeys: false).echoesAnswers
    )
    #expect(!TerminalMode.accessible(quickKeys: false).usesEditor)
    #expect(TerminalMode.accessible(quickKeys: true).usesEditor)
  }
}
