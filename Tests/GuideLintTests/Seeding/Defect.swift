import GuideDocument
import GuideGraph

@testable import GuideLint

/// One way to break the shipped project, and the rule that has to say so.
struct Defect: Sendable, CustomStringConvertible {
  enum File: String, Sendable, CaseIterable {
    case broadband = "broadband-fault/guide.xml"
    case clinic = "clinic-appointment/guide.xml"
    case energy = "energy-sales/guide.xml"
    case line = "line-test/guide.xml"
    case desk = "desk.xml"
    case phrases = "phrases.xml"
    case german = "phrases.de.xml"
    case settings = "guidepost.xml"
    case walk = "line-test/walks/second-try-works.xml"
  }

  let rule: RuleID
  let file: File
  /// What is replaced, at the first place that it stands at.
  private let old: String
  /// What it is replaced with; `⟦` and `⟧` stand around what the finding has to point at.
  private let new: String
  /// Rules that cannot but speak up as well.
  let company: Set<RuleID>
  /// What is also changed.
  private var further: [Change] = []
  /// A file that the project does without.
  private(set) var lacking: File?

  private struct Change: Sendable {
    var file: File
    var old: String
    var new: String
  }

  init(_ rule: RuleID, _ file: File, _ old: String, _ new: String, with company: Set<RuleID> = []) {
    self.rule = rule
    self.file = file
    self.old = old
    self.new = new
    self.company = company
  }

  var description: String { "\(rule): \(old.prefix(40)) -> \(new.prefix(60))" }

  /// The same, and this is deleted too, where it stands first.
  func without(_ words: String) -> Defect { replacing(words, "") }

  /// The same, and this is written too, before where other words stand first.
  func adding(_ words: String, before place: String) -> Defect { replacing(place, words + place) }

  /// The same, and other words of the file, or of another one, are replaced where they stand first.
  func replacing(_ old: String, _ new: String, in other: File? = nil) -> Defect {
    var defect = self
    defect.further.append(Change(file: other ?? file, old: old, new: new))
    return defect
  }

  /// The same in a project without a file.
  func lacking(_ file: File) -> Defect {
    var defect = self
    defect.lacking = file
    return defect
  }

  /// Whether it is one of the rules on text, which are heard on demand.
  var isAboutText: Bool { Rule.byID[rule]?.category == .text }

  /// The broken files, that which the finding is about first; nil where a file does not say what is to be replaced.
  func broken(_ text: (File) -> String) -> [Example.Marked]? {
    var texts: [File: String] = [:]
    for change in [Change(file: file, old: old, new: new)] + further {
      let whole = texts[change.file] ?? text(change.file)
      guard let place = whole.firstRange(of: change.old) else { return nil }
      texts[change.file] = whole[..<place.lowerBound] + change.new + whole[place.upperBound...]
    }
    let others = texts.keys.filter { $0 != file }.sorted { $0.rawValue < $1.rawValue }
    return ([file] + others).map { Example(texts[$0] ?? "", desk: false).marked[0].named($0.rawValue) }
  }
}

extension Example.Marked {
  /// The same under another path.
  fileprivate func named(_ path: String) -> Self {
    Self(file: SourceFile(path: path, bytes: file.bytes), marks: marks)
  }
}
