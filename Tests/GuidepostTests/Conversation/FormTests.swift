import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// A form is asked field by field, and nothing is asked twice.
@Suite struct FormTests {
  private let bench = CallBench.ofEveryPrompt()
  private let toForm = ["questions", "1", "1234"]

  private func value(_ name: VariableName, _ held: CallBench.Held) -> String? {
    held.state.journey.frame.variables[name]?.lexical
  }

  @Test func `the question is asked once, then each field by its name`() throws {
    let held = try bench.type(toForm + ["Kim", "12", "none"])
    #expect(held.count("Guide: Some more, please.") == 1)
    for field in ["Name", "Pages", "Illness", "PIN"] { #expect(held.count("Guide: \(field)") == 1, "\(field)") }
  }

  @Test func `a field that is wrong by itself is asked again at once`() throws {
    let held = try bench.type(toForm + ["Kim", "100", "12"])
    let wrong = try #require(held.transcript.firstIndex(of: "Guide: Enter 0 to 99."))
    #expect(held.transcript[wrong - 1] == "You:   100" && held.transcript[wrong + 1] == "Guide: Pages")
    #expect(try bench.events(of: held.kept).filter { $0.type == "refused" }.count == 1)
    #expect(held.count("Guide: Illness") == 1)
  }

  @Test func `a field that does not fit is asked again alone when all are there`() throws {
    let held = try bench.type(toForm + ["Kim", "13", "", "0000", "12"])
    #expect(held.count("Guide: Pages") == 2 && held.count("Guide: PIN") == 1)
    #expect(held.state.journey.key.step == "restart")
    #expect(value("pages", held) == "12")
  }

  @Test(arguments: [["", ""], ["skip", "skip"]])
  func `what may be left out is, by Enter or by skip`(_ leaving: [String]) throws {
    let held = try bench.type(toForm + ["Kim"] + leaving + ["0000"])
    #expect(held.state.journey.key.step == "restart")
    #expect(value("pages", held) == nil && value("illness", held) == nil)
  }

  @Test(arguments: ["", "skip"])
  func `what is needed is not left out`(_ line: String) throws {
    let held = try bench.type(toForm + [line, "Kim"])
    #expect(held.transcript.last { $0 == "Guide: Pages" } != nil)
  }

  @Test func `back goes from field to field, then to the question before`() throws {
    let held = try bench.type(toForm + ["Kim", "12", "back", "back", "Ann", "7", "", "0000"])
    #expect(value("name", held) == "Ann" && value("pages", held) == "7")
    #expect(try bench.type(toForm + ["Kim", "back", "back"]).state.journey.key.step == "serial")
  }

  @Test func `a form that was filled in is offered again field by field`() throws {
    let held = try bench.type(toForm + ["Kim", "12", "cold", "0000", "back", "same", "same", "", "1111"])
    #expect(held.text.contains("Before: Kim. Type same to keep it."))
    #expect(!held.text.contains("Before: cold") && !held.text.contains("Before: 0000"))
    #expect(held.state.journey.key.step == "restart")
    #expect(value("name", held) == "Kim" && value("pages", held) == "12" && value("illness", held) == nil)
  }

  @Test func `a form half filled in is gone on with, secrets aside`() throws {
    let held = try bench.type(toForm + ["Kim", "12", "cold"])
    let again = try bench.goOn(with: held, ["0000"])
    #expect(again.count("Guide: Name") == 0 && again.count("Guide: PIN") == 1)
    #expect(value("illness", again) == "cold")
    let names = try bench.store.read { try $0.vaultEntries(in: again.kept.stream).map(\.key.name) }
    #expect(!names.contains { $0.hasPrefix("draft") })
  }

  @Test func `text in double quotes is an answer whatever it says`() throws {
    let held = try bench.type(toForm + ["\"back\"", "", "", "0000"])
    #expect(value("name", held) == "back")
  }

  @Test func `help and why are about the field that is asked`() throws {
    let held = try bench.type(toForm + ["Kim", "help", "", "", "why"])
    #expect(held.text.contains("Guide: Type a whole number like 12."))
    #expect(held.text.contains("Guide: We use it to prove who you are."))
    #expect(!held.text.contains("to find it"))
  }
}
