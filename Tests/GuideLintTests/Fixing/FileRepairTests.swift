import GuideDocument
import Testing

@testable import GuideLint

struct FileRepairTests {
  private let file = SourceFile(path: "a.xml", bytes: Array("0123456789".utf8))

  private func fix(_ range: Range<Int>, _ text: String) -> Diagnostic.Fix {
    .init("s", at: .init(file, ByteRange(range.lowerBound, range.upperBound)), replacement: text, isSafe: true)
  }

  private func repaired(_ fixes: [Diagnostic.Fix]) -> (String, Int) {
    let (bytes, done) = FileRepair.apply(fixes, to: file)
    return (String(decoding: bytes, as: UTF8.self), done.count)
  }

  @Test func `fixes apart are all done, in whatever order they come`() {
    #expect(repaired([fix(8..<9, "eight"), fix(1..<3, ""), fix(5..<5, "-")]) == ("034-567eight9", 3))
  }

  @Test func `of two that overlap the first is done`() {
    #expect(repaired([fix(1..<4, "A"), fix(3..<6, "B"), fix(4..<5, "C")]) == ("0AC56789", 2))
  }

  @Test func `the same fix twice is done once`() {
    #expect(repaired([fix(2..<2, "x"), fix(2..<2, "x")]) == ("01x23456789", 1))
  }

  @Test func `no fix, no change`() { #expect(repaired([]) == ("0123456789", 0)) }
}
