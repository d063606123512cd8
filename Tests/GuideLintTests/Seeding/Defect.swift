import Foundation
import GuideDocument
import GuideGraph

@testable import GuideLint

/// One way to break a shipped guide, and the rule that has to say so.
struct Defect: Sendable, CustomStringConvertible {
  enum File: String, Sendable {
    case broadband = "broadband-fault/guide.xml"
    case clinic = "clinic-appointment/guide.xml"
    case energy = "energy-sales/guide.xml"
    case line = "line-test/guide.xml"
    case desk = "desk.xml"
    case phrases = "phrases.xml"
  }

  let rule: RuleID
  let file: File
  /// What is replaced, at each of the first few places that it stands at.
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
  static let places = 2

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
  private let before: [FindingKey: Int]

  private init() {
    var project = Project.load(from: Self.folder)
    project.documents.removeAll { $0.root.name == .walk }
    self.project = project
    before = Self.counts(Self.findings(in: project, Self.settings))
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
  func news(with file: SourceFile) -> [Finding] {
    var left = before
    return Self.findings(in: project.replacing(file), Self.settings).filter { finding in
      let key = FindingKey(finding)
      left[key, default: 0] -= 1
      return left[key, default: 0] < 0
    }
  }

  private static func findings(in project: Project, _ settings: LintSettings) -> [Finding] {
    Linter(settings: settings).findings(in: project, Library(project.documents))
  }

  private static func counts(_ findings: [Finding]) -> [FindingKey: Int] {
    findings.reduce(into: [:]) { $0[FindingKey($1), default: 0] += 1 }
  }
}
