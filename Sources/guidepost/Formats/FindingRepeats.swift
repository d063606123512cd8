import GuideDocument
import GuideGraph
import GuideLint

/// Which findings of a report say the same of one guide over and over, so that people need not read each.
struct FindingRepeats {
  /// This many of a kind are shown, unless there are only one or two more.
  static let shown = 3
  static let most = 5

  /// By the place in the report of the last one shown: the others of its kind.
  private var others: [Int: [Int]] = [:]
  private var hidden: Set<Int> = []

  init(_ findings: [Finding]) {
    let kinds = Dictionary(grouping: findings.indices) { place in
      [findings[place].rule.text, findings[place].place.file.path]
    }
    for places in kinds.values where places.count > Self.most {
      let rest = Array(places.dropFirst(Self.shown))
      others[places[Self.shown - 1]] = rest
      hidden.formUnion(rest)
    }
  }

  func isShown(_ place: Int) -> Bool { !hidden.contains(place) }
  func others(after place: Int) -> [Int] { others[place] ?? [] }
}
