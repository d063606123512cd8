import GuideDocument
import GuideGraph

/// One walk document, read and played in its project.
struct WalkRun: Sendable {
  let document: Document
  let warnings: [Diagnostic]
  /// Nil where the walk could not be played.
  let result: WalkResult?
  let differences: [WalkDifference]
  /// False where the guide itself is broken: that is not the walk's fault.
  let isPlayable: Bool

  /// `problems`: what reading the walk's own file brought up.
  init(_ document: Document, in workspace: Workspace, problems: [Diagnostic] = []) {
    self.document = document
    let (walk, diagnostics) = WalkReader.read(document, in: workspace.library)
    let found = problems + diagnostics
    warnings = found.filter { $0.severity == .warning }
    let broken = workspace.errors(of: GuideID(document.root[.guide] ?? ""))
    let errors = found.filter { $0.severity == .error }
    isPlayable = broken.isEmpty && !problems.contains { $0.severity == .error }
    guard let walk, errors.isEmpty, broken.isEmpty else {
      result = nil
      differences = (errors + broken.prefix(1)).map { WalkDifference(message: $0.message, place: $0.place) }
      return
    }
    let result = WalkPlayer.play(walk, in: workspace.library, zone: workspace.project.settings.zone ?? "UTC")
    self.result = result
    differences = result.differences
  }

  var path: String { document.file.path }
  var name: String { document.root[.id] ?? path }
  var guide: GuideID { GuideID(document.root[.guide] ?? "") }
  var passed: Bool { result?.passed ?? false }

  /// As compilers write it: what an editor can jump to.
  func line(of difference: WalkDifference) -> String {
    "\(difference.place.file.path):\(difference.place.start.line): \(difference.message)"
  }
}
