import GuideDocument
import GuideGraph

extension Rule {
  static let staleBaseline = Rule(
    "stale-baseline", .meta, .error,
    "the baseline lists what is no longer found",
    why:
      "An entry that stands for nothing would hide the next finding that looks like it. guidepost lint --prune-baseline takes it out.",
    bad: [],
    good: [],
    check: .whileReading)
}
