import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideLint
@testable import GuideSession

/// Holds what the linter says of a project against all of its runs.
struct Claims {
  let name: String
  let study: ProjectStudy
  let runs: [GuideID: Runs]
  let findings: [Finding]
  let undecided: [RuleID: Int]
  private(set) var checked: [String: Int] = [:]

  let sources: [String]
  let budget: Int
  /// Whether answers were taken back and given anew, too.
  let corrects: Bool

  var library: Library { study.library }

  init(_ sources: [String], name: String, budget: Int, corrects: Bool = false) throws {
    (self.sources, self.name, self.budget, self.corrects) = (sources, name, budget, corrects)
    let library = try Self.library(of: sources, name)
    let project = Project(root: "", documents: library.ids.compactMap { library[$0]?.document }, diagnostics: [])
    study = ProjectStudy(project, library)
    let verdict = Linter().judge(project, library)
    (findings, undecided) = (verdict.findings, verdict.undecided)
    runs = Dictionary(
      uniqueKeysWithValues: try library.ids.map {
        ($0, try Runs(of: $0, in: library, budget: budget, corrects: corrects))
      })
  }

  /// The guides as they are read; they have no errors.
  static func library(of sources: [String], _ name: String) throws -> Library {
    let documents = try sources.enumerated().map { number, source in
      let result = DocumentReader().check(SourceFile(path: "guide-\(number).xml", bytes: Array(source.utf8)))
      let problems = result.diagnostics.filter { $0.severity == .error }.map(\.message)
      try #require(problems.isEmpty, "\(name) \(problems) \(source)")
      return try #require(result.document, "\(source)")
    }
    let library = Library(documents)
    let problems = library.diagnostics.filter { $0.severity == .error }
    try #require(problems.isEmpty, "\(name) \(problems.map(\.message))")
    return library
  }

  mutating func check() throws {
    note(runs.values.allSatisfy(\.isComplete) ? "guides tried whole" : "guides tried in part")
    checked["runs", default: 0] += runs.values.reduce(0) { $0 + $1.turns.count }
    for guide in library.guides.values.sorted(by: { $0.id < $1.id }) {
      values(of: guide)
      gaps(of: guide)
      divisions(of: guide)
      bypasses(of: guide)
      settled(of: guide)
      gates(of: guide)
      free(of: guide)
      outcomes(of: guide)
      repeats(of: guide)
    }
    for finding in findings { try check(finding) }
  }

  mutating func note(_ claim: String) { checked[claim, default: 0] += 1 }

  /// Every arrival at a step, also when another guide led into its own.
  func arrivals(at step: StepKey) -> Set<Runs.Arrival> {
    runs.values.reduce(into: []) { $0.formUnion($1.arrivals[step] ?? []) }
  }
}

// MARK: - What may happen, never too little

extension Claims {
  private mutating func values(of guide: Guide) {
    guard let values = study.values[guide.id] else { return }
    for (node, step) in guide.steps.enumerated() {
      let here = arrivals(at: StepKey(guide.id, step.id))
      if !values.reaches(node) {
        note("never reached")
        #expect(here.isEmpty, "\(name): \(guide.id)#\(step.id) is reached")
      }
      for arrival in here { contains(values, node, arrival, guide) }
    }
    let open = Set(values.flow.graph.edges.indices.filter { values.isOpen[$0] }.compactMap { way($0, values, guide) })
    for way in runs.values.reduce(into: Set<Runs.Way>(), { $0.formUnion($1.ways) }) where way.from.guide == guide.id {
      guard way.kind != .person, way.kind != .objection, way.to.guide == guide.id else { continue }
      #expect(open.contains(way), "\(name): the way \(way.kind) from \(way.from) to \(way.to) is taken")
    }
  }

  private func way(_ edge: Int, _ values: ValueFlow, _ guide: Guide) -> Runs.Way? {
    values.flow.control(edge).map { control in
      Runs.Way(
        from: StepKey(guide.id, guide[control.from].id), to: StepKey(guide.id, guide[control.to].id), kind: control.kind
      )
    }
  }

  private mutating func contains(_ values: ValueFlow, _ node: Int, _ arrival: Runs.Arrival, _ guide: Guide) {
    for entry in values.variables.entries {
      guard let variable = entry.variable, let set = values.values(of: variable.name, at: node) else { continue }
      note("values")
      let value = arrival.variables[variable.name] ?? .empty
      #expect(
        set.contains(value, variable), "\(name): \(variable.name) = \(value.lexical) at \(arrival.step), not \(set)")
    }
  }
}

extension ValueSet {
  fileprivate func contains(_ value: Value, _ variable: Variable) -> Bool {
    guard let item = value.items.first else { return mayBeUnset }
    return values.intersection(.of(item, variable)) != .none
  }
}

// MARK: - What happens is told of

extension Claims {
  func isTold(_ rule: RuleID, _ step: StepKey) -> Bool {
    findings.contains { $0.rule == rule && $0.guide == step.guide.text && $0.step == step.step.text }
  }

  /// Where nobody ran out of time, whatever happens in a run of the guide itself has been told of.
  private mutating func gaps(of guide: Guide) {
    guard let runs = runs[guide.id] else { return }
    for trouble in runs.troubles where trouble.reason == "missing-branch" && trouble.step.guide == guide.id {
      note("gap met")
      let isTold = findings.contains { finding in
        finding.guide == guide.id.text && finding.step == trouble.step.step.text
          && Self.gaps.contains { finding.rule.text.hasPrefix($0) }
      }
      #expect(
        isTold || undecided["branches-not-exhaustive"] != nil, "\(name): nobody told of the gap at \(trouble.step)")
    }
  }

  /// Rules, by how they begin, that miss a way on.
  private static let gaps = [
    "branches-not-exhaustive", "hours-not-covered", "subguide-outcome-unhandled", "action-without-",
    "handoff-without-", "appointment-without-",
  ]

  private mutating func divisions(of guide: Guide) {
    guard let runs = runs[guide.id] else { return }
    for trouble in runs.troubles where trouble.detail == "division by zero" && trouble.step.guide == guide.id {
      note("division by zero met")
      #expect(
        isTold("division-by-zero", trouble.step) || undecided["division-by-zero"] != nil,
        "\(name): nobody told of the division at \(trouble.step)")
    }
  }

  /// Of a guide that others lead into it is assumed that they do.
  private mutating func bypasses(of guide: Guide) {
    guard !study.called.contains(guide.id), let runs = runs[guide.id] else { return }
    for step in guide.steps {
      for required in step.heading.requires {
        let key = StepKey(guide.id, step.id)
        for arrival in runs.arrivals[key] ?? [] where !arrival.established.contains(required) {
          note("bypass met")
          #expect(isTold("requirement-bypass", key), "\(name): nobody told of the way past \(required) to \(key)")
        }
      }
    }
  }
}
