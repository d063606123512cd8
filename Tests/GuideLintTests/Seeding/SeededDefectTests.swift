import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// The shipped guides, broken in one way at a time: exactly the rule for it speaks up, exactly there.
struct SeededDefectTests {
  @Test(arguments: Defect.all) func `a defect is found by its rule at its place`(_ defect: Defect) {
    let broken = defect.broken(ShippedProject.shared.text(defect.file))
    #expect(!broken.isEmpty, "the shipped guide does not say this any more")
    for text in broken {
      let news = ShippedProject.shared.news(with: text.file, for: defect.file)
      let own = news.filter { !defect.company.contains($0.rule) }
      #expect(own.map(\.told) == text.marks.map { "\(defect.rule) \(text.file.path) \(Self.span($0, text.file))" })
      for other in defect.company { #expect(news.contains { $0.rule == other }, "\(other) is no company") }
    }
  }

  private static func span(_ range: ByteRange, _ file: SourceFile) -> String {
    let (start, end) = (file.position(at: Int(range.lower)), file.position(at: Int(range.upper)))
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  @Test func `there are at least a hundred kinds of defects`() {
    #expect(Set(Defect.all.map(\.description)).count == Defect.all.count)
    #expect(Defect.all.count >= 100)
  }
}

extension Finding {
  /// Rule and place, as a person counts.
  fileprivate var told: String {
    "\(rule) \(place.file.path) \(place.start.line):\(place.start.column)-\(place.end.line):\(place.end.column)"
  }
}
