#if SQLite
  import Foundation
  import Journal
  import Testing

  @testable import guidepost

  /// What befalls a customer's process from outside.
  @Suite struct FaultTests {
    /// A shipped guide, what is typed, and where input then ends.
    struct Ending: CustomTestStringConvertible, Sendable {
      let guide: String
      var now = "2026-12-01T10:00:00Z"
      let lines: [String]
      /// What standard error names; nil where the end of input is an end.
      let question: String?
      var testDescription: String { "\(guide) \(lines.last ?? "at once")" }
    }

    static let endings = [
      Ending(guide: "broadband-fault", lines: [], question: "\"problem\" (none, slow, drops,"),
      Ending(guide: "broadband-fault", lines: ["drops"], question: "\"devices\" (phone, laptop,"),
      Ending(guide: "broadband-fault", lines: ["drops", "skip"], question: "\"account\" (account: text)"),
      Ending(guide: "broadband-fault", lines: ["hot"], question: "\"hot\" (done)"),
      Ending(guide: "broadband-fault", lines: ["agent"], question: "\"care\" (the hand-off)"),
      Ending(guide: "broadband-fault", lines: ["agent", "1"], question: nil),
      Ending(
        guide: "broadband-fault", now: "2026-12-06T14:00:00Z", lines: ["agent", "2"], question: "\"words\" (a text)"),
      Ending(
        guide: "broadband-fault", now: "2026-12-06T14:00:00Z", lines: ["agent", "1", "07700 900123"],
        question: "\"visit-details\" (mobile: phone, access: text, safe-word: text)"),
      Ending(
        guide: "broadband-fault", now: "2026-12-06T14:00:00Z", lines: ["agent", "1", "07700 900123", "", ""],
        question: "\"visit\" (the appointment)"),
      Ending(
        guide: "broadband-fault", now: "2026-12-06T14:00:00Z", lines: ["agent", "1", "07700 900123", "", "", "1"],
        question: "\"visit\" (the appointment)"),
      Ending(guide: "broadband-fault", now: "2026-12-06T14:00:00Z", lines: ["agent", "later"], question: nil),
      Ending(guide: "clinic-appointment", lines: ["none of these"], question: "\"soon-signs\" (rash, pain,"),
    ]

    @Test(arguments: endings)
    func `input that ends chooses nothing, tells the code, and the talk goes on from there`(_ end: Ending) throws {
      let bench = try ToolBench(at: end.now)
      let result = try bench.run(["run", end.guide], bytes: Array(end.lines.map { $0 + "\n" }.joined().utf8))
      #expect(result.code == (end.question == nil ? ExitCode.done : ExitCode.inputEnded), "\(result.text)")
      if let question = end.question {
        #expect(result.complaints.contains("guidepost run: input ended at \(question)"), "\(result.complaints)")
      } else {
        #expect(result.complaints.isEmpty)
      }
      let again = try bench.run("run", "--resume", try #require(result.code12))
      #expect(again.code == result.code && again.complaints == result.complaints)
      #expect(again.text.contains("Guide: Welcome back."))
    }

    @Test func `a process killed at any prompt has lost nothing that it answered to`() throws {
      let bench = try ToolBench()
      let process = try GuidepostProcess(bench, "run", "broadband-fault")
      let lines = [
        ("drops", "Which of your devices"), ("1 2", "What is your account number?"), ("skip", "What does the light"),
        ("red", "check the broadband cable"),
      ]
      for (line, answer) in lines {
        try process.type(line)
        #expect(process.hears(answer))
      }
      try process.type("stop here")
      process.kill()
      let code = try #require(try bench.onlyCode())
      // Whoever was killed has not let go; after two minutes the talk is free.
      bench.environment["GUIDEPOST_NOW"] = "2026-12-01T10:03:00Z"
      let resumed = try bench.run("run", "--resume", code)
      #expect(resumed.says("4. Router light: Red or orange, flashing"), "\(resumed.text)\(resumed.complaints)")
      #expect(resumed.text.contains("Guide: Please check the broadband cable"))
    }

    @Test func `of two who resume one talk the first has it, and the other is told`() throws {
      let bench = try ToolBench()
      let code = try #require(try bench.run("run", "broadband-fault", typing: ["drops"]).code12)
      let first = try GuidepostProcess(bench, "run", "--resume", code)
      #expect(first.hears("Which of your devices"))
      let second = try bench.run("run", "--resume", code, typing: ["1"])
      #expect(second.code == ExitCode.trouble && second.text.isEmpty)
      #expect(second.complaints.contains("this conversation is open elsewhere"))
      try first.type("skip")
      #expect(first.hears("What is your account number?"))
      #expect(try first.end() == ExitCode.inputEnded)
      #expect(try bench.run("run", "--resume", code).code == ExitCode.inputEnded)
    }

    @Test func `who lost the talk to another terminal is told at the next answer`() throws {
      let bench = try ToolBench()
      let code = try #require(try bench.run("run", "broadband-fault", typing: ["drops"]).code12)
      let first = try GuidepostProcess(bench, "run", "--resume", code)
      #expect(first.hears("Which of your devices"))
      bench.environment["GUIDEPOST_NOW"] = "2026-12-01T10:03:00Z"
      let second = try GuidepostProcess(bench, "run", "--resume", code)
      #expect(second.hears("Which of your devices"))
      try first.type("1")
      #expect(try first.end() == ExitCode.trouble)
      #expect(first.text.contains("This conversation goes on elsewhere now"))
      try second.type("skip")
      #expect(second.hears("What is your account number?"))
      #expect(try second.end() == ExitCode.inputEnded)
    }

    @Test func `guessing codes is limited and logged`() throws {
      let bench = try ToolBench()
      let right = try #require(try bench.run("run", "broadband-fault").code12)
      for left in (0...9).reversed() {
        let guess = try bench.run("run", "--resume", "0000-0000-000\(left)")
        #expect(guess.code == ExitCode.trouble && guess.text.isEmpty)
        #expect(guess.complaints.contains(left == 0 ? "last try for now" : "\(left) more"), "\(guess.complaints)")
      }
      #expect(try bench.run("run", "--resume", right).complaints.contains("Too many wrong codes were tried here."))
      bench.environment["GUIDEPOST_NOW"] = "2026-12-01T10:11:00Z"
      #expect(try bench.run("run", "--resume", right).code == ExitCode.inputEnded)
      let refused = try bench.storedEvents().filter { $0.type == "code-refused" }
      #expect(refused.count == 10)
    }

    @Test func `guessing the references of other people's bookings is limited and logged`() throws {
      let bench = try ToolBench()
      let guesses = (0..<3).map { "0000-0000-000\($0)" }
      let told = ["6 more tries for now.", "2 more tries for now.", "last try for now.", "Too many wrong references"]
      for words in told {
        let result = try bench.run("run", "broadband-fault", typing: ["5", "1111-1111-1111", "cancel it"] + guesses)
        #expect(result.says(words), "\(result.text)")
        #expect(!result.text.contains("(yes/no)"))
      }
      let refused = try bench.storedEvents().filter { $0.type == "reference-refused" }
      #expect(refused.count == 10)
      let right = try #require(try bench.run("run", "broadband-fault").code12)
      #expect(try bench.run("run", "--resume", right).code == ExitCode.inputEnded)
    }

    @Test(arguments: ["7K4M", "7K4M-92QX-T3H!", ""])
    func `what is no code says what one looks like`(_ code: String) throws {
      let result = try ToolBench().run("run", "--resume", code)
      #expect(result.code == ExitCode.usage)
      #expect(result.complaints.contains("it looks like 7K4M-92QX-T3HB"))
    }
  }
#endif
