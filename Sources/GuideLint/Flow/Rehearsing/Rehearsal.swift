import GuideDocument
import GuideGraph

/// Walks a guide with actual values, breadth first, to show that something happens: what it finds, a customer can do.
///
/// Explicit-state search (G. J. Holzmann, "The model checker SPIN", 1997) over the values that the guide's own conditions
/// tell apart. It never claims that something cannot happen: it stops at its budget, and wherever it would have to guess.
struct Rehearsal {
  /// A step with what is known on arrival there.
  struct Stand: Hashable {
    var node: Int32
    /// By tracked variable and fact: its value's number, 0 for unset; -1 for a fact not asked yet.
    var values: [Int32]
    var tried: Set<RemedyName> = []
  }

  /// Something that went wrong at a stand, with the answers of the step taken in.
  struct Mishap {
    enum Kind { case noValue(message: String), outOfRange(Value) }
    var kind: Kind
    var expression: Expression
    var stand: Stand
    /// Where it came from; the number of a stand.
    var place: Int
  }

  let values: ValueFlow
  /// Values that are worth answering, by tracked variable.
  let samples: [[Value]]
  private(set) var known = ValueNumbers()
  private var stands: [Stand] = []
  private var seen: [Stand: Int32] = [:]
  private var parents: [Int32] = []
  /// By node that is asked about: the stands that came up there, in the order in which they were found.
  private(set) var arrivals: [Int: [Int]] = [:]
  /// What went wrong on the way.
  private(set) var mishaps: [Mishap] = []
  /// Whether there was more to see.
  private(set) var isCut = false

  static let budget = 1_024

  var flow: GuideFlow { values.flow }
  var variables: TrackedVariables { values.variables }

  /// Looks for ways to `goals`, until `isEnough` of what was seen there.
  init(_ values: ValueFlow, to goals: Set<Int>, until isEnough: (Rehearsal) -> Bool = { _ in false }) {
    self.values = values
    samples = Samples.answers(in: values)
    for value in samples.joined() { _ = known.number(of: value) }
    let near = BackwardReach(values.flow.graph, to: goals) { values.isOpen[$0] }
    guard !values.flow.guide.start.step.isMissing else { return }
    add(start, from: -1, goals)
    var next = 0
    // Asked seldom, for it looks at all that came up.
    var pause = 8
    while next < stands.count, stands.count < Self.budget {
      if next == pause {
        if isEnough(self) { return }
        pause *= 2
      }
      let stand = stands[next]
      for after in successors(of: stand, next) where near.includes(Int(after.node)) {
        add(after, from: Int32(next), goals)
      }
      next += 1
    }
    isCut = next < stands.count
  }

  private var start: Stand {
    mutating get {
      let first = variables.entries.map { entry -> Int32 in
        entry.variable.map { known.number(of: $0.initial) } ?? -1
      }
      return Stand(node: Int32(flow.guide.start.step.offset), values: first)
    }
  }

  private mutating func add(_ stand: Stand, from parent: Int32, _ goals: Set<Int>) {
    guard seen[stand] == nil, stands.count < Self.budget else { return }
    seen[stand] = Int32(stands.count)
    if goals.contains(Int(stand.node)) { arrivals[Int(stand.node), default: []].append(stands.count) }
    stands.append(stand)
    parents.append(parent)
  }

  private mutating func successors(of stand: Stand, _ place: Int) -> [Stand] {
    var turn = RehearsalTurn(rehearsal: self, stand: stand)
    turn.play()
    known = turn.known
    if turn.isCut { isCut = true }
    mishaps += turn.mishaps.map { Mishap(kind: $0.kind, expression: $0.expression, stand: $0.stand, place: place) }
    return turn.after
  }

  /// The stand with facts that make all of the tests fail together, where there are such. `hours` tells which queues can be
  /// open at the same time.
  func stand(at place: Int, failing tests: [Expression], hours: HoursCoverage) -> Stand? {
    var turn = RehearsalTurn(rehearsal: self, stand: stands[place])
    var open = [stands[place]]
    for test in tests {
      var failing: [Stand] = []
      for stand in open {
        guard let results = turn.evaluate(test, stand) else { return nil }
        failing += results.filter { !$0.1.isTrue }.map(\.0)
      }
      open = failing
    }
    return open.first { hours.allows($0.context(variables, known).facts) }
  }

  subscript(place: Int) -> Stand { stands[place] }

  /// What expressions see at a stand.
  func context(at place: Int) -> EvaluationContext { stands[place].context(variables, known) }

  /// The steps on the way to a stand.
  func way(to place: Int) -> [StepID] {
    var way: [Int] = []
    var place = Int32(place)
    while place >= 0 {
      way.append(Int(stands[Int(place)].node))
      place = parents[Int(place)]
    }
    return flow.ids(way.reversed())
  }

  /// The values of some variables at a stand, for people: `age = 31, plan = gold`.
  func words(_ stand: Stand, of names: Set<VariableName>) -> String {
    let context = stand.context(variables, known)
    return names.sorted().filter { variables[$0] != nil }.map { name in
      let value = context.variables[name]
      return "\(name) \(value.map { "= \($0.lexical)" } ?? "not set")"
    }.joined(separator: ", ")
  }
}

/// Values by number, so that stands are quick to compare. Number 0 is unset.
struct ValueNumbers {
  private(set) var values: [Value] = [.empty]
  private var numbers: [Value: Int32] = [.empty: 0]

  subscript(number: Int32) -> Value { values[Int(number)] }

  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    numbers[value] = Int32(values.count)
    values.append(value)
    return Int32(values.count - 1)
  }
}

extension Rehearsal.Stand {
  func context(_ variables: TrackedVariables, _ known: ValueNumbers) -> EvaluationContext {
    var context = EvaluationContext()
    for (place, entry) in variables.entries.enumerated() {
      if let name = entry.variable?.name, values[place] > 0 { context.variables[name] = known[values[place]] }
      if let fact = entry.fact, values[place] >= 0 { context.facts[fact] = known[values[place]] }
    }
    return context
  }
}
