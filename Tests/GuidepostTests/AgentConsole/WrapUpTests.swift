import Foundation
import GuideGraph
import Testing

@testable import GuideSession
@testable import guidepost

@Suite struct WrapUpTests {
  @Test(
    arguments: [
      ("1", Outcome.resolved, nil), ("2", .booked, nil), ("transferred", .handedOff, nil),
      ("4", .unresolved, "customer-left"), ("not our service", .referred, "not-our-service"),
    ] as [(String, Outcome, String?)])
  func `a guide without codes ends in one of five ways`(_ line: String, outcome: Outcome, code: String?) throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin("broadband-fault"), ["w", .event(.line(line)), "", ""])
    #expect(held.state.wrapUp?.outcome == outcome)
    #expect(held.state.wrapUp?.disposition?.text == code)
  }

  @Test func `an outcome is required and wrapping up can be called off`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin("broadband-fault"), "w", "", "sideways", "w", "u", "repeat")
    #expect(held.code == ExitCode.inputEnded)
    #expect(held.state.wrapUp == nil)
    #expect(held.count("Please type one of the numbers.") == 2)
    #expect(held.text.contains("You are wrapping up; u takes the call up again."))
  }

  @Test func `the summary can be written anew and added to`() throws {
    let bench = CallBench()
    let held = try bench.hold(
      try bench.begin("broadband-fault"), "w", "1", "billing/late-fee", "e", "Late fee explained.", "+ Credit given.",
      "")
    #expect(held.state.wrapUp?.summary.items == ["Late fee explained. Credit given."])
    #expect(held.state.wrapUp?.disposition == "billing/late-fee")
  }

  @Test func `a wrap-up cut short goes on where it was`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin("broadband-fault"), "w", "1", "solved", "e", "Router restarted.")
    #expect(held.code == ExitCode.inputEnded)
    let again = try bench.hold(try bench.resume(held), "w", "")
    #expect(again.state.wrapUp?.summary.items == ["Router restarted."])
    #expect(again.state.wrapUp?.disposition == "solved")
  }

  @Test func `the record goes to the organisation's command as one JSON object`() throws {
    let folder = NSTemporaryDirectory() + "guidepost-hook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bench = CallBench()
    let kept = try bench.begin("energy-sales", ["customer-name": "Sample Customer"])
    let held = try bench.hold(
      kept, hook: "cat > '\(folder)/record'", "1", "j offer known already", "n call again in May", "w", "2", "")
    let record = try #require(JSONValue(parsing: try String(contentsOfFile: folder + "/record", encoding: .utf8)))
    #expect(record["type"] == "wrap-up")
    #expect(record["session"]?.string == held.kept.id)
    #expect(record["outcome"] == "unresolved" && record["disposition"] == "thinking")
    #expect(record["skipped"]?.text.contains(#""reason":"known already""#) == true)
    #expect(record["notes"]?.text == #"["call again in May"]"#)
    #expect(record["answers"]?.text.contains(#""answer":"Right person""#) == true)
    #expect(bench.complaints.words.isEmpty)
  }

  @Test func `a command that fails is told of and loses nothing`() throws {
    let bench = CallBench()
    let held = try bench.hold(try bench.begin("broadband-fault"), hook: "exit 3", "w", "1", "", "")
    #expect(held.code == ExitCode.done)
    #expect(held.state.wrapUp?.outcome == .resolved)
    #expect(bench.complaints.words.contains("\"exit 3\" did not take it: exit code 3"))
    #expect(try bench.events(of: held.kept).last?.kind == .wrappedUp)
  }
}
