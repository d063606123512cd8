import GuideDocument
import GuideGraph

extension Rule {
  static let unreadableFile = Rule(
    "unreadable-file", .structure, .error, isFixed: true,
    "a file or folder of the project cannot be opened",
    why: "What is in it is missing from the guides, and from everything that is said about them.",
    bad: [],
    good: [],
    check: .whileReading)
}
