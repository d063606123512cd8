import GuideLint
import Testing

@testable import guidepost

struct ExplainCommandTests {
  private func explain(_ words: [String]) throws -> String {
    final class Notebook: @unchecked Sendable { var text = "" }
    let notebook = Notebook()
    let surroundings = Surroundings(
      environment: [:], folder: "/", home: "/", now: { 0 }, print: { notebook.text += $0 }, complain: { _ in },
      readLine: { nil }, inputIsTerminal: false, outputIsTerminal: false)
    #expect(try ExplainCommand.command.run(Arguments(words, options: []), surroundings) == 0)
    return notebook.text
  }

  @Test(arguments: Rule.all.map(\.id.text)) func `every rule explains itself`(_ rule: String) throws {
    let text = try explain([rule])
    #expect(text.hasPrefix("\(rule): ") && text.contains("severity: "))
  }

  @Test func `an unknown rule is refused with the one that was meant`() {
    #expect(throws: UsageError("there is no rule \"unknown-stepp\"; did you mean \"unknown-step\"?")) {
      try explain(["unknown-stepp"])
    }
    #expect(throws: UsageError.self) { try explain([]) }
  }
}
