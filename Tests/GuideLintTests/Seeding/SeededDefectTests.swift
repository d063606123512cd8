import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// The shipped guides, broken in one way at a time: exactly the rule for it speaks up, exactly there.
struct SeededDefectTests {
  @Test(arguments: Defect.all) func `a defect is found by its rule at its place`(_ defect: Defect) throws {
    let broken = try #require(
      defect.broken(ShippedProject.shared.text), "the shipped project does not say this any more")
    let news = ShippedProject.shared.news(of: defect, with: broken.map(\.file))
    let (file, marks) = (broken[0].file, broken[0].marks)
    #expect(!marks.isEmpty, "a defect that nothing has to be said of")
    let own = news.filter { !defect.company.contains($0.rule) }
    #expect(own.map(\.told) == marks.map { "\(defect.rule) \(file.path) \(Self.span($0, file))" })
    for other in defect.company { #expect(news.contains { $0.rule == other }, "\(other) is no company") }
  }

  private static func span(_ range: ByteRange, _ file: SourceFile) -> String {
    let (start, end) = (file.position(at: Int(range.lower)), file.position(at: Int(range.upper)))
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  @Test func `there are at least two hundred kinds of defects`() {
    #expect(Set(Defect.all.map(\.description)).count == Defect.all.count)
    #expect(Defect.all.count >= 200)
  }

  /// Rules of which no text of a guide can be made an example, each with the reason.
  static let unseeded: [RuleID: String] = [
    "unreadable-file": "it is about a file that has no text; see the tests of reading projects",
    "stale-baseline": "it is about a baseline, not about a guide; see BaselineTests",
  ]

  @Test func `every rule has a defect`() {
    let seeded = Set(Defect.all.map(\.rule))
    for rule in Rule.all where !seeded.contains(rule.id) {
      #expect(Self.unseeded[rule.id] != nil, "no defect for \(rule.id)")
    }
    for rule in Self.unseeded.keys.sorted() { #expect(!seeded.contains(rule), "\(rule) has a defect after all") }
  }
}

extension Finding {
  /// Rule and place, as a person counts.
  fileprivate var told: String {
    "\(rule) \(place.file.path) \(place.start.line):\(place.start.column)-\(place.end.line):\(place.end.column)"
  }
}
