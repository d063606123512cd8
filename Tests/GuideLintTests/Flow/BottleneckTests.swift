import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct BottleneckTests {
  /// Questions that follow one another, the last of which leads to so many ends; `early` more ends leave the first.
  private func bottleneck(questions: Int, ends: Int, early: Int = 0) throws -> Bottleneck? {
    let last = questions - 1
    var steps = (0..<questions).map { number in
      let on = number == last ? (0..<ends).map { "e\($0)" } : ["q\(number + 1)"]
      return question("q\(number)", leadingTo: number == 0 ? on + (0..<early).map { "early\($0)" } : on)
    }
    steps += ((0..<ends).map { "e\($0)" } + (0..<early).map { "early\($0)" }).map {
      "<outcome id=\"\($0)\" result=\"answered\"><prompt>Fine.</prompt></outcome>"
    }
    let text = """
      <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="q0"><title>T</title>
      \(steps.joined(separator: "\n"))</guide>
      """
    let document = try #require(DocumentReader().read(SourceFile(path: "g.xml", bytes: Array(text.utf8))).document)
    let guide = try #require(Library([document])["g"])
    return Bottleneck(of: GuideFlow(guide, doubts: Doubts(guide, faults: [])))
  }

  private func question(_ id: String, leadingTo steps: [String]) -> String {
    let options = steps.enumerated().map { "<option id=\"o\($0)\" next=\"\($1)\"><label>Number \($0)</label></option>" }
    return "<step id=\"\(id)\"><prompt>Well?</prompt><choice>\(options.joined())</choice></step>"
  }

  @Test func `it is the last question that nearly all ends lie behind`() throws {
    let found = try #require(try bottleneck(questions: 3, ends: 19, early: 1))
    #expect(found.node == 2 && found.behind == 19 && found.ends == 20 && found.before == 2)
  }

  @Test(arguments: [(2, 9, 0), (1, 9, 0), (3, 4, 0), (3, 18, 2), (3, 9, 1)])
  func `an early question, few ends or ways that part before are none`(_ questions: Int, _ ends: Int, _ early: Int)
    throws
  {
    #expect(try bottleneck(questions: questions, ends: ends, early: early) == nil)
  }
}
