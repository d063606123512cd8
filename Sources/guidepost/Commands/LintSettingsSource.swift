import Foundation
import GuideDocument
import GuideGraph
import GuideLint

/// Where the linter's settings come from: the project's `guidepost.xml`, another file like it, or nowhere.
struct LintSettingsSource {
  private let config: LintRequest.Config
  private let folder: String

  init(_ config: LintRequest.Config, folder: String) {
    self.config = config
    self.folder = folder
  }

  /// Settings that say what cannot be are worse than none: checks would be off by a slip.
  func settings(of project: Project) throws(UsageError) -> LintSettings {
    switch config {
    case .none: return LintSettings()
    case .file(let path): return try settings(in: path)
    case .project:
      guard let document = project.documents.first(where: { $0.file === project.settings.file }) else {
        let broken = project.diagnostics.filter { $0.place.file.path == Project.settingsFile && $0.severity == .error }
        guard broken.isEmpty else { throw Self.refusal(broken) }
        return LintSettings()
      }
      return try Self.settings(document, project.diagnostics.filter { $0.place.file === document.file })
    }
  }

  private func settings(in path: String) throws(UsageError) -> LintSettings {
    let whole = URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).path
    let result: ReadResult
    do {
      result = DocumentReader().check(try SourceFile.read(whole, as: path))
    } catch {
      throw UsageError("--config \(error.description)")
    }
    guard let document = result.document, document.root.name == .guidepost else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      throw errors.isEmpty ? UsageError("--config \(path): its root is not <guidepost>") : Self.refusal(errors)
    }
    return try Self.settings(document, result.diagnostics)
  }

  private static func settings(_ document: Document, _ diagnostics: [Diagnostic]) throws(UsageError) -> LintSettings {
    let (settings, complaints) = LintSettings.read(document)
    let said = diagnostics.filter { $0.severity == .error } + complaints
    guard said.isEmpty else { throw refusal(said) }
    return settings
  }

  private static func refusal(_ complaints: [Diagnostic]) -> UsageError {
    UsageError(
      complaints.map { complaint in
        let start = complaint.place.start
        return LintText.printable("\(complaint.place.file.path):\(start.line):\(start.column): \(complaint.message)")
      }.joined(separator: "\n"))
  }
}
