import GuideDocument
import GuideGraph
import GuideSession

/// What a test of walks came to, as text and as JSON.
struct WalkReport {
  let runs: [WalkRun]
  let coverage: [GuideCoverage]
  /// Percent of control edges a guide must reach; nil where it does not matter.
  let leastCoverage: Int?

  var passed: Int { runs.count(where: \.passed) }
  var unplayed: Int { runs.count { !$0.passed && !$0.isPlayable } }
  var failed: Int { runs.count - passed - unplayed }
  var short: [GuideCoverage] { leastCoverage.map { least in coverage.filter { $0.ways.percent < least } } ?? [] }

  var exitCode: Int32 {
    if unplayed > 0 { return ExitCode.trouble }
    return failed > 0 || !short.isEmpty ? ExitCode.failed : ExitCode.done
  }

  var lines: [String] {
    runs.map(line) + runs.flatMap(\.warnings).map(\.line) + coverage.flatMap(Self.lines) + short.map(complaint) + [
      total
    ]
  }

  private func line(_ run: WalkRun) -> String {
    guard let first = run.differences.first else { return "\(run.path): ok" }
    let others = run.differences.dropFirst().map(\.message)
    let word = run.isPlayable ? "FAILED" : "NOT PLAYED"
    let place = first.place.file.path == run.path ? "" : "\(first.place.file.path):\(first.place.start.line): "
    let line = place.isEmpty ? first.place.start.line : 1
    return "\(run.path):\(line): \(word): \(place)" + ([first.message] + others).joined(separator: "; ")
  }

  private static func lines(_ coverage: GuideCoverage) -> [String] {
    let tallies = [
      ("steps", coverage.steps), ("options", coverage.options), ("outcomes", coverage.outcomes),
      ("guards", coverage.guards), ("ways", coverage.ways),
    ]
    let words = tallies.map { "\($0.0) \($0.1.reached) of \($0.1.total)" }.joined(separator: ", ")
    return ["", "\(coverage.guide): \(words) (\(coverage.ways.percent) %)"]
      + coverage.gaps.map { "\(coverage.path):\($0.line): no walk takes \($0.words)" }
  }

  private func complaint(_ coverage: GuideCoverage) -> String {
    "\n\(coverage.guide): the walks take \(coverage.ways.percent) % of the ways, \(leastCoverage ?? 0) % are asked for"
  }

  private var total: String {
    "\n\(passed) walk\(passed == 1 ? "" : "s") passed, \(failed) failed"
      + (unplayed > 0 ? ", \(unplayed) could not be played" : "")
  }
}

extension WalkReport {
  var json: JSONValue {
    .object([
      "walks": .array(runs.map(Self.json)), "coverage": .array(coverage.map(Self.json)),
      "passed": .integer(Int64(passed)), "failed": .integer(Int64(failed)), "unplayed": .integer(Int64(unplayed)),
    ])
  }

  private static func json(_ run: WalkRun) -> JSONValue {
    var outcome: JSONValue?
    if case .reached(let step, _)? = run.result?.ending { outcome = .string(step.step.text) }
    return .object([
      "path": .string(run.path), "id": .string(run.name), "guide": .string(run.guide.text),
      "result": .string(run.passed ? "passed" : run.isPlayable ? "failed" : "unplayed"),
      "differences": .array(
        run.differences.map { difference in
          .object([
            "file": .string(difference.place.file.path), "line": .integer(Int64(difference.place.start.line)),
            "message": .string(difference.message),
          ])
        }),
      "outcome": outcome, "steps": run.result.map { .array($0.path.map { .string($0.text) }) },
    ])
  }

  private static func json(_ coverage: GuideCoverage) -> JSONValue {
    .object([
      "guide": .string(coverage.guide.text), "path": .string(coverage.path), "steps": json(coverage.steps),
      "options": json(coverage.options), "outcomes": json(coverage.outcomes), "guards": json(coverage.guards),
      "ways": json(coverage.ways),
      "missing": .array(
        coverage.gaps.map { gap in
          .object([
            "kind": .string(gap.kind.rawValue), "line": .integer(Int64(gap.line)), "what": .string(gap.words),
          ])
        }),
    ])
  }

  private static func json(_ tally: GuideCoverage.Tally) -> JSONValue {
    .object(["reached": .integer(Int64(tally.reached)), "total": .integer(Int64(tally.total))])
  }
}
