import Foundation
import GuideDocument
import GuideGraph

/// `guidepost run [GUIDE] --answers WALK`: plays one walk and shows the conversation, then where it went another way.
enum WalkCommandLine {
  /// Exit: 0 as expected, 1 another way or something unused, 3 unreadable, 4 no answer to a question.
  static func play(_ arguments: Arguments, in surroundings: Surroundings) throws -> Int32 {
    guard let path = arguments["--answers"] else { throw UsageError("--answers needs WALK") }
    let named = arguments.operands.isEmpty ? nil : try arguments.operand("GUIDE")
    let file = surroundings.absolute(path)
    let home = Project.root(for: file) == file ? named?.existingPath(in: surroundings) : file
    let workspace = Workspace.open(arguments["--project"] ?? home, in: surroundings)
    guard let document = read(file, as: path, in: surroundings) else { return ExitCode.trouble }
    if let named, try workspace.guide(named).id.text != document.root[.guide] {
      throw UsageError("\(path) is a walk of guide \"\(document.root[.guide] ?? "")\", not of \"\(named)\"")
    }
    return show(WalkRun(document, in: workspace), surroundings)
  }

  private static func read(_ file: String, as path: String, in surroundings: Surroundings) -> Document? {
    let result: ReadResult
    do {
      result = DocumentReader().check(try SourceFile.read(file, as: path))
    } catch {
      surroundings.complain("guidepost run: \(error)")
      return nil
    }
    for problem in result.diagnostics { surroundings.complain(problem.line) }
    guard let document = result.document, !result.diagnostics.contains(where: { $0.severity == .error }) else {
      return nil
    }
    guard document.root.name == .walk else {
      surroundings.complain("guidepost run: \(path) is a <\(document.root.tag)> document, not a walk")
      return nil
    }
    return document
  }

  private static func show(_ run: WalkRun, _ surroundings: Surroundings) -> Int32 {
    for warning in run.warnings { surroundings.complain(warning.line) }
    guard let result = run.result else {
      for difference in run.differences { surroundings.complain(run.line(of: difference)) }
      return run.isPlayable ? ExitCode.failed : ExitCode.trouble
    }
    for line in result.transcript.transcript { surroundings.print(line) }
    surroundings.print("")
    for difference in result.differences { surroundings.print(run.line(of: difference)) }
    if case .unanswered(let question) = result.ending {
      surroundings.complain("guidepost run: \(question.words)")
      return ExitCode.inputEnded
    }
    surroundings.print(result.passed ? "\(result.walk.name) went as expected" : "\(result.walk.name) went another way")
    return result.passed ? ExitCode.done : ExitCode.failed
  }
}

extension Surroundings {
  /// A path as seen from the current folder.
  func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path.hasPrefix("/") ? path : folder + "/" + path).standardizedFileURL.path
  }
}
