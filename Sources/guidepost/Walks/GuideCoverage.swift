import GuideDocument
import GuideGraph
import GuideSession

/// How much of one guide the walks reached, and what they did not.
struct GuideCoverage: Hashable, Sendable {
  struct Tally: Hashable, Sendable {
    var reached = 0
    var total = 0

    /// Rounded down, so that 100 means all. 100 of nothing.
    var percent: Int { total == 0 ? 100 : reached * 100 / total }

    mutating func count(_ isReached: Bool) {
      total += 1
      if isReached { reached += 1 }
    }
  }

  /// Something that no walk took.
  struct Gap: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
      case step, outcome, option
      case guardBranch = "guard"
      case way
    }

    var kind: Kind
    var line: Int
    /// Such as `option "red" of "light"`.
    var words: String
  }

  var guide: GuideID
  var path: String
  var steps = Tally()
  var options = Tally()
  var outcomes = Tally()
  /// Branches of `decide`.
  var guards = Tally()
  /// All control edges, options and guards among them.
  var ways = Tally()
  /// In the order of the file. The ways out of a step that was never reached are not listed.
  var gaps: [Gap] = []

  init(of guide: Guide, by coverage: WalkCoverage) {
    self.guide = guide.id
    path = guide.document.file.path
    for index in guide.stepIndices { count(index, guide, coverage) }
    let anywhere = coverage.edgesFromAnywhere[guide.id] ?? []
    for (position, edge) in guide.edges.fromAnywhere.enumerated() {
      count(edge, isTaken: anywhere.contains(position), isFromReached: true, guide)
    }
    gaps.sort { ($0.line, $0.words) < ($1.line, $1.words) }
  }

  private mutating func count(_ index: StepIndex, _ guide: Guide, _ coverage: WalkCoverage) {
    let step = guide[index]
    let key = StepKey(guide.id, step.id)
    let isReached = coverage.steps.contains(key)
    steps.count(isReached)
    if case .outcome = step { outcomes.count(isReached) }
    if !isReached { miss(step, guide) }
    countOptions(of: step, key, isReached, guide, coverage)
    let taken = coverage.edges[guide.id] ?? []
    let ways = guide.edges.from(index)
    for position in ways.indices {
      count(ways[position], isTaken: taken.contains(position), isFromReached: isReached, guide)
    }
  }

  private mutating func miss(_ step: Step, _ guide: Guide) {
    let isOutcome = if case .outcome = step { true } else { false }
    add(isOutcome ? .outcome : .step, "\(isOutcome ? "outcome" : "step") \"\(step.id)\"", step.element, guide)
  }

  private mutating func countOptions(
    of step: Step, _ key: StepKey, _ isReached: Bool, _ guide: Guide, _ coverage: WalkCoverage
  ) {
    guard case .question(let question) = step, let choice = question.choice else { return }
    for option in choice.options {
      let isChosen = coverage.options.contains(.init(step: key, option: option.id))
      options.count(isChosen)
      if isReached, !isChosen { add(.option, "option \"\(option.id)\" of \"\(step.id)\"", option.element, guide) }
    }
  }

  private mutating func count(_ edge: ControlEdge, isTaken: Bool, isFromReached: Bool, _ guide: Guide) {
    ways.count(isTaken)
    let isGuard = edge.kind == .when || edge.kind == .otherwise
    if isGuard { guards.count(isTaken) }
    // Options have told of themselves.
    guard !isTaken, isFromReached, edge.kind != .option else { return }
    let origin = edge.from.isMissing ? "" : " of \"\(guide[edge.from].id)\""
    add(
      isGuard ? .guardBranch : .way, "\(edge.kind.rawValue)\(origin), to \"\(guide[edge.to].id)\"", edge.element, guide)
  }

  private mutating func add(_ kind: Gap.Kind, _ words: String, _ element: ElementID, _ guide: Guide) {
    gaps.append(Gap(kind: kind, line: guide.document[element].place.start.line, words: words))
  }
}
