#if SQLite
  import Testing

  @testable import guidepost

  @Suite struct BatchCommandTests {
    private func batch(_ bench: DeskBench, _ lines: String...) -> [JSONValue] {
      let result = bench.run(["desk", "batch"], typing: lines)
      #expect(result.code == ExitCode.done)
      return result.out.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
    }

    @Test func `commands are carried out in order, each with an answer`() throws {
      let answers = batch(
        try DeskBench(), #"["book","engineer-visit","engineers@1796457600","--key","k1"]"#, "",
        #"["book","engineer-visit","engineers@1796457600","--key","k1"]"#, #"["status","broadband-care"]"#)
      #expect(answers.count == 3)
      #expect(answers[0]["result"]?["reference"]?.string != nil && answers[0]["result"] == answers[1]["result"])
      #expect(answers.map { $0["version"] } == [0, 1, 1])
    }

    @Test func `a refusal and a mistake are answers too`() throws {
      let answers = batch(
        try DeskBench(), #"["cancel","7K4M-92QX-T3HB"]"#, #"["book"]"#, #"["work"]"#, #"["batch"]"#, #"["status",1]"#,
        "nonsense", #"["status","--colour"]"#)
      #expect(answers.first?["refused"]?.string?.contains("7K4M-92QX-T3HB") == true)
      #expect(answers.dropFirst().allSatisfy { $0["error"]?.string != nil })
      #expect(answers.count == 7)
    }
  }
#endif
