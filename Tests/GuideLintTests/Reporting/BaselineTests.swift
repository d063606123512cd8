import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct BaselineTests {
  private func finding(_ message: String, _ element: String = "guide/step[a]", at offset: Int = 0) -> Finding {
    let file = SourceFile(path: "g.xml", bytes: Array(repeating: 0x20, count: 100))
    var finding = Finding("single-option", .warning, .proved, message, at: .init(file, ByteRange(offset, offset)))
    finding.guide = "help"
    finding.element = element
    return finding
  }

  @Test func `a finding is known wherever its lines have moved, and whatever numbers it tells`() {
    let baseline = Baseline(of: [finding("23 options", at: 10)])
    let (new, known, stale) = baseline.compare(with: [finding("4 options", at: 90)])
    #expect(new == [] && known.count == 1 && stale == [])
  }

  @Test func `one more of a kind is new`() {
    let baseline = Baseline(of: [finding("m", at: 1)])
    let (new, known, _) = baseline.compare(with: [finding("m", at: 1), finding("m", at: 2)])
    #expect(new.map(\.place.bytes.lower) == [2] && known.count == 1)
  }

  @Test func `another element or another message is new, and the old entry stale`() {
    let baseline = Baseline(of: [finding("m")])
    for other in [finding("n"), finding("m", "guide/step[b]")] {
      let (new, _, stale) = baseline.compare(with: [other])
      #expect(new == [other] && stale == baseline.keys)
    }
  }

  @Test func `what is dropped is no longer known`() {
    var baseline = Baseline(of: [finding("m"), finding("n")])
    baseline.drop([FindingKey(finding("m"))])
    #expect(baseline.keys.map(\.message) == ["n"])
  }
}
