import Foundation
import GuideDocument
import GuideLint

/// Writes the reports of a run: one to standard output, others into files.
struct LintOutput {
  private let request: LintRequest
  private let surroundings: Surroundings

  init(_ request: LintRequest, _ surroundings: Surroundings) {
    self.request = request
    self.surroundings = surroundings
  }

  /// Whether every report could be written.
  func write(_ run: LintRun) -> Bool {
    if request.repairs != nil { surroundings.complain(LintCommand.repaired(run, "repaired")) }
    for output in request.outputs {
      if output.format == .sarif, let words = LintSARIF(run.report, view(run)).omission {
        surroundings.complain("guidepost lint: \(words)")
      }
      guard let file = output.file else {
        surroundings.print(output.format.render(run.report, as: view(run, palette: palette)))
        continue
      }
      guard surroundings.write(output.format.render(run.report, as: view(run)) + "\n", to: file) else { return false }
    }
    return true
  }

  private var palette: Palette {
    Palette(
      choice: request.color, environment: surroundings.environment, outputIsTerminal: surroundings.outputIsTerminal)
  }

  private func view(_ run: LintRun, palette: Palette = .plain) -> LintView {
    LintView(palette: palette, failing: request.threshold.severity, name: run.name)
  }
}

extension Surroundings {
  /// Writes a file that the command line names, and says where it cannot.
  func write(_ text: String, to file: String) -> Bool {
    do {
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)))
      return true
    } catch {
      complain("guidepost lint: \"\(file)\" cannot be written")
      return false
    }
  }
}
