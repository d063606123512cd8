import GuideGraph
import Journal
import Testing

@testable import guidepost

/// What the line editor is told about each prompt.
@Suite struct QuickKeysTests {
  private let bench = CallBench.ofEveryPrompt()

  /// What was asked of the reader at the last prompt.
  private func request(_ lines: [String], quickKeys: Bool = true) throws -> InputRequest {
    let reader = ScriptedReader(lines.map { .event(.line($0)) })
    _ = try bench.talk(nil, guide: "every", reader: reader, quickKeys: quickKeys)
    return try #require(reader.requests.last)
  }

  @Test func `a key answers at once where answers have keys, and not where they are typed`() throws {
    #expect(try request([]).quickKeys == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(try request(["questions"]).quickKeys.isEmpty)
    #expect(try request(["questions", "skip"]).quickKeys.isEmpty)
    #expect(try request(["order"]).quickKeys == ["y", "n"])
    #expect(try request(["person"]).quickKeys == ["1", "2", "3", "4"])
    #expect(try request(["person", "1"]).quickKeys == ["1", "2", "3"])
    #expect(try request(["visit"]).quickKeys == ["1", "2", "3", "4", "5"])
    #expect(try request(["message"]).quickKeys.isEmpty)
    #expect(try request(["not now"]).quickKeys == ["1", "2", "3", "4", "5"])
  }

  @Test(arguments: EveryPrompt.all)
  func `no key answers at once where nobody asked for that`(_ at: EveryPrompt.Spot) throws {
    #expect(try request(at.way, quickKeys: false).quickKeys.isEmpty)
  }

  @Test func `Tab and arrows offer the answers of every question that has some`() throws {
    #expect(try request([]).labels.first == "Questions")
    #expect(try request(["questions"]).labels == ["The lid", "The tray", "The cable"])
    #expect(try request(["person"]).labels.first == "Yes, pass me on")
    #expect(try request(["person", "1"]).labels.last == "Stop waiting")
    #expect(try request(["visit"]).labels.suffix(2) == ["Later times", "None of these"])
    #expect(try request(["order"]).labels == ["Yes", "No"])
    #expect(try request(["questions", "skip"]).labels == [])
  }
}
