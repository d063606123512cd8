import Foundation
import GuideDocument
import GuideLint

/// Reads, holds against a run and writes the baseline that a command line names.
struct LintBaselineWork {
  private let request: LintBaselineRequest
  private let surroundings: Surroundings

  init(_ request: LintBaselineRequest, _ surroundings: Surroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// Whether what was to be written could be.
  func apply(to run: inout LintRun) throws(UsageError) -> Bool {
    switch request {
    case .none: return true
    case .compare(let path):
      _ = run.apply(try read(path), prunes: false)
      return true
    case .prune(let path):
      let file = try read(path)
      let gone = run.apply(file, prunes: true)
      var baseline = file.baseline
      baseline.drop(gone)
      surroundings.complain("\(path): \(Self.entries(gone.count)) taken out")
      return gone.isEmpty || surroundings.write(LintBaselineFile(baseline).text, to: path)
    case .write(let path):
      let file = LintBaselineFile(Baseline(of: run.report.findings))
      _ = run.apply(file, prunes: true)
      surroundings.complain("\(path): \(Self.entries(file.baseline.keys.count)) written")
      return surroundings.write(file.text, to: path)
    }
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }

  private func read(_ path: String) throws(UsageError) -> LintBaselineFile {
    let whole = URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: surroundings.folder, isDirectory: true))
      .path
    let file: SourceFile
    do { file = try SourceFile.read(whole, as: path) } catch { throw UsageError("--baseline \(error.description)") }
    do { return try LintBaselineFile(reading: file) } catch {
      throw UsageError("--baseline \(path) is no baseline: \(error.message); --write-baseline makes one")
    }
  }
}
