import Foundation
import GuideDocument
import GuideGraph

@testable import GuideLint

/// One way to break a shipped guide, and the rule that has to say so.
struct Defect: Sendable, CustomStringConvertible {
  enum File: String, Sendable, CaseIterable {
    case broadband = "broadband-fault/guide.xml"
    case clinic = "clinic-appointment/guide.xml"
    case energy = "energy-sales/guide.xml"
    case line = "line-test/guide.xml"
    case desk = "desk.xml"
    case phrases = "phrases.xml"
  }

  let rule: RuleID
  let file: File
  /// What is replaced, at the first place that it stands at.
  let old: String
  /// What it is replaced with; `⟦` and `⟧` stand around what the finding has to point at.
  let new: String
  /// Rules that cannot but speak up as well.
  let company: Set<RuleID>
  /// What is also changed, everywhere.
  private var further: [(old: String, new: String)] = []

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

  /// The same, with what is marked elsewhere in the file: the words after it up to the next one of their kind.
  func replacing(_ old: String, _ new: String) -> Defect {
    var defect = self
    defect.further.append((old, new))
    return defect
  }

  /// At how many places a defect is tried.
  static let places = 1

  /// The broken texts of the file, one for each place.
  func broken(_ text: String) -> [Example.Marked] {
    let places = text.ranges(of: old).prefix(Self.places)
    return places.map { place in
      var marked = text.replacingCharacters(in: place, with: new)
      for (old, new) in further { marked = marked.replacing(old, with: new, maxReplacements: 1) }
      return Example(marked, desk: false).marked[0].named(file.rawValue)
    }
  }
}

extension Example.Marked {
  /// The same under another path.
  fileprivate func named(_ path: String) -> Self {
    Self(file: SourceFile(path: path, bytes: file.bytes), marks: marks)
  }
}

/// The shipped project without its walks, which say nothing of guides.
struct ShippedProject: Sendable {
  static let shared = ShippedProject()

  let project: Project
  /// By file: what is found in it and in what it needs before it is broken.
  private let before: [Defect.File: [FindingKey: Int]]

  private init() {
    var project = Project.load(from: Self.folder)
    project.documents.removeAll { $0.root.name == .walk }
    self.project = project
    before = Dictionary(
      uniqueKeysWithValues: Defect.File.allCases.map { ($0, Self.counts(Self.findings(in: project.around($0)))) })
  }

  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Guides").path

  /// Every rule is heard, and it is a day on which nothing shipped is out of date.
  private static var settings: LintSettings { Example.settings }

  func text(_ file: Defect.File) -> String {
    let document = project.documents.first { $0.file.path == file.rawValue }
    return String(decoding: document?.file.bytes ?? [], as: UTF8.self)
  }

  /// What is found where one file is another, and was not before.
  func news(with file: SourceFile, for broken: Defect.File) -> [Finding] {
    var left = before[broken] ?? [:]
    return Self.findings(in: project.around(broken).replacing(file)).filter { finding in
      let key = FindingKey(finding)
      left[key, default: 0] -= 1
      return left[key, default: 0] < 0
    }
  }

  private static func findings(in project: Project) -> [Finding] {
    Linter(rules, settings: settings).findings(in: project, Library(project.documents))
  }

  /// Rules on text are another matter, and the slowest.
  private static let rules = LintPolicy().rules

  private static func counts(_ findings: [Finding]) -> [FindingKey: Int] {
    findings.reduce(into: [:]) { $0[FindingKey($1), default: 0] += 1 }
  }
}

extension Project {
  /// What a defect in one file can be seen by: a guide with those it leads into, or everything.
  fileprivate func around(_ file: Defect.File) -> Project {
    let guides: [Defect.File]
    switch file {
    case .broadband: guides = [.broadband, .line]
    case .clinic, .energy, .line: guides = [file]
    case .desk, .phrases: return self
    }
    var project = self
    project.documents.removeAll { document in
      document.root.name == .guide && !guides.contains { $0.rawValue == document.file.path }
    }
    return project
  }
}
