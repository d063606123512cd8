import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct ProgressTests {
  private func progress(_ session: Session) -> [Int?] {
    session.prompt.map { [$0.progress.asked, $0.progress.least, $0.progress.most] } ?? []
  }

  @Test func `what is left is counted over every way`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["short": "end", "long": "b"]) + choice("b", ["x": "c"])
            + "<step id='c'><prompt>C</prompt><goto next='d'/></step>"
            + choice("d", ["x": "m"]) + "<message id='m' inbox='i' next='end'><prompt>P</prompt></message>"
            + outcome("end"))))
    #expect(progress(session) == [1, 0, 3])
    try session.say("long")
    #expect(progress(session) == [2, 2, 2])
  }

  @Test func `a loop sets no bound`() throws {
    let session = try start(
      library(guide(choice("a", ["x": "b"]) + choice("b", ["again": "a", "x": "end"]) + outcome("end"))))
    #expect(progress(session) == [1, 1, nil])
  }

  @Test func `a sub-guide counts, and inside it what follows`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["x": "s"]) + "<subguide id='s' guide='in'><returned outcome='fin' next='b'/></subguide>"
            + choice("b", ["x": "end"]) + outcome("end")),
        guide(choice("i", ["x": "fin", "y": "j"]) + choice("j", ["x": "fin"]) + outcome("fin"), id: "in", start: "i")))
    #expect(progress(session) == [1, 2, 3])
    try session.say("x")
    #expect(progress(session) == [2, 1, 2])
  }

  @Test func `guides that lead into one another have no longest way`() throws {
    let session = try start(
      library(
        guide(
          choice("a", ["x": "s", "y": "end"])
            + "<subguide id='s' guide='g'><returned outcome='end' next='end'/></subguide>" + outcome("end"))))
    #expect(progress(session) == [1, 0, nil])
  }
}
