import Foundation
import GuideDocument
import GuideGraph
import Synchronization

@testable import GuideLint

/// The shipped project, and what is found in it before it is broken.
final class ShippedProject: Sendable {
  static let shared = ShippedProject()

  private let project: Project
  private let texts: [String: String]
  private let known = Mutex<[Neighbourhood: [FindingKey: Int]]>([:])

  /// What a defect can be seen by, and whether rules on text are heard.
  private struct Neighbourhood: Hashable {
    var file: Defect.File
    var hearsText: Bool
    var lacking: Defect.File?
  }

  private init() {
    project = Project.load(from: Self.folder)
    texts = Dictionary(
      project.documents.map { ($0.file.path, String(decoding: $0.file.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Guides").path

  func text(_ file: Defect.File) -> String { texts[file.rawValue] ?? "" }

  /// What is found where some files are broken, and was not before.
  func news(of defect: Defect, with files: [SourceFile]) -> [Finding] {
    let place = Neighbourhood(file: defect.file, hearsText: defect.isAboutText, lacking: defect.lacking)
    var left = before(place)
    let whole = project.around(defect.file)
    let broken = files.reduce(whole) { $0.replacing($1) }.lacking(defect.lacking)
    return Self.findings(in: broken, hearsText: place.hearsText).filter { finding in
      let key = FindingKey(finding)
      left[key, default: 0] -= 1
      return left[key, default: 0] < 0
    }
  }

  private func before(_ place: Neighbourhood) -> [FindingKey: Int] {
    if let counts = known.withLock({ $0[place] }) { return counts }
    let found = Self.findings(in: project.around(place.file), hearsText: place.hearsText)
    let counts = found.reduce(into: [FindingKey: Int]()) { $0[FindingKey($1), default: 0] += 1 }
    known.withLock { $0[place] = counts }
    return counts
  }

  /// With the settings of the project, on a day on which nothing shipped is out of date.
  private static func findings(in project: Project, hearsText: Bool) -> [Finding] {
    var settings = project.documents(.guidepost).first.map { LintSettings.read($0).settings } ?? LintSettings()
    settings.today = Example.settings.today
    return Linter(hearsText ? Rule.all : LintPolicy().rules, settings: settings)
      .findings(in: project, Library(project.documents))
  }
}

extension Project {
  /// What a defect in one file can be seen by: a guide with those it leads into, or everything. Walks say nothing of
  /// guides and are left out, but for one that is broken itself.
  fileprivate func around(_ file: Defect.File) -> Project {
    let guides: Set<Defect.File>? =
      switch file {
      case .broadband: [.broadband, .line]
      case .clinic, .energy, .line: [file]
      case .walk: [.line]
      case .desk, .phrases, .german, .settings: nil
      }
    var project = self
    project.documents.removeAll { document in
      switch document.root.name {
      case .walk, .simulation: document.file.path != file.rawValue
      case .guide: !(guides?.contains { $0.rawValue == document.file.path } ?? true)
      default: false
      }
    }
    return project
  }

  fileprivate func lacking(_ file: Defect.File?) -> Project {
    var project = self
    project.documents.removeAll { $0.file.path == file?.rawValue }
    return project
  }
}
