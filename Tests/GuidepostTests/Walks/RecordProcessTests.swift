#if SQLite
  import Foundation
  import Testing

  /// `guidepost run --record FILE` and `--answers FILE`, as two processes.
  @Suite struct RecordProcessTests {
    private func recorded(_ guide: String, _ lines: [String], _ options: [String] = []) throws -> (
      file: String, bench: DeskBench, code: Int32, text: String
    ) {
      let bench = try DeskBench()
      let file = bench.folder + "/recorded.xml"
      let run = try GuidepostProcess(bench, ["run", guide, "--record", file] + options)
      for line in lines { try run.type(line) }
      let code = try run.end()
      return (file, bench, code, run.text)
    }

    @Test(arguments: [
      ("line-test", ["12345678", "1"], [String]()),
      ("broadband-fault", ["agent", "2"], []),
      ("broadband-fault", ["hot", "agent", "back", "nobody", "agent", "3", "stop"], []),
      ("clinic-appointment", ["1", "1"], []),
    ])
    func `a conversation that was recorded through a pipe is played and goes the same way`(
      _ guide: String, _ lines: [String], _ options: [String]
    ) throws {
      let (file, bench, code, text) = try recorded(guide, lines, options)
      #expect(code == 0, "\(text)")
      #expect(text.contains("the conversation is written to"), "\(text)")
      let play = try GuidepostProcess(bench, ["run", "--answers", file])
      #expect(try play.end() == 0, "\(play.text)")
      #expect(play.text.hasSuffix("went as expected\n"))
    }

    @Test func `a conversation that was left writes no walk and says so, a file that is there is not overwritten`()
      throws
    {
      let (file, bench, code, text) = try recorded("broadband-fault", ["drops"])
      #expect(code == 4 && text.contains("it has not come to an end"), "\(text)")
      #expect(!FileManager.default.fileExists(atPath: file))
      try "mine".write(toFile: file, atomically: true, encoding: .utf8)
      let again = try GuidepostProcess(bench, ["run", "line-test", "--record", file])
      #expect(try again.end() == 2)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }
  }
#endif
