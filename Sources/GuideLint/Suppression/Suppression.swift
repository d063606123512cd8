import GuideDocument
import GuideGraph

/// A comment that keeps findings quiet in the element after it, with all that the element holds:
/// `<!-- guidepost-disable-next single-option: agreed with Legal until=2026-12-31 -->`.
struct Suppression: Sendable {
  static let instruction = "guidepost-disable-next"

  let place: Diagnostic.Place
  /// The first word of the comment.
  let instruction: String
  /// As written.
  let names: [String]
  let reason: String
  /// The last day that it holds, as written; nil for ever.
  let until: String?
  /// The element after it; nil where none follows.
  let covered: ByteRange?

  init(_ remark: Document.Remark, in document: Document) {
    place = Diagnostic.Place(document.file, remark.bytes)
    let parts = remark.text.split(separator: ":", maxSplits: 1).map(String.init)
    let words = Self.words(parts.first ?? "")
    instruction = words.first ?? ""
    // Without a colon the reason was forgotten, or its colon; the rule is the first word all the same.
    names = Array(words.dropFirst().prefix(parts.count == 2 ? words.count : 1))
    let said = Self.words(parts.count == 2 ? parts[1] : "", by: \.isWhitespace)
    until = said.last { $0.hasPrefix("until=") }.map { String($0.dropFirst("until=".count)) }
    reason = said.filter { !$0.hasPrefix("until=") }.joined(separator: " ")
    covered = remark.next.map { document[$0].bytes }
  }

  private static func words(
    _ text: String, by isBetween: (Character) -> Bool = { $0.isWhitespace || $0 == "," }
  ) -> [String] {
    text.split(whereSeparator: isBetween).map(String.init)
  }

  var lastDay: CivilDate? { until.flatMap { CivilDate($0) } }

  func covers(_ finding: Finding) -> Bool {
    guard let covered, finding.place.file.path == place.file.path else { return false }
    return covered.range.contains(Int(finding.place.bytes.lower))
  }

  /// Where a word of the comment stands; the comment where it does not.
  func place(of word: String) -> Diagnostic.Place {
    let (bytes, range) = (place.file.bytes, place.bytes.range)
    let word = Array(word.utf8)
    let start = range.first { start in
      start + word.count <= range.upperBound && bytes[start..<start + word.count].elementsEqual(word)
    }
    return start.map { Diagnostic.Place(place.file, ByteRange($0, $0 + word.count)) } ?? place
  }
}
