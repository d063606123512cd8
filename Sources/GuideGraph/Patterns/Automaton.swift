/// A pattern as states and edges that each read one character, for questions about all texts that it accepts.
package struct Automaton: Hashable, Sendable {
  package struct Edge: Hashable, Sendable {
    package let set: ScalarSet
    package let target: Int
  }

  private let program: PatternProgram
  package let start: [Int]

  /// The states are the program's places that read a character, and its end.
  init(_ program: PatternProgram) {
    self.program = program
    start = Self.reach(from: 0, in: program.instructions)
  }

  package func accepts(in state: Int) -> Bool { program.instructions[state] == .match }

  /// Worked out when asked for: a pattern such as `.{0,2000}` has an edge for every pair of states.
  package func edges(from state: Int) -> [Edge] {
    guard case .set(let set) = program.instructions[state], !set.isEmpty else { return [] }
    return Self.reach(from: state + 1, in: program.instructions).map { Edge(set: set, target: $0) }
  }

  /// Where one gets without reading.
  private static func reach(from place: Int, in instructions: [PatternProgram.Instruction]) -> [Int] {
    var (seen, stops): (Set<Int>, [Int]) = ([], [])
    var open = [place]
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      switch instructions[place] {
      case .set, .match: stops.append(place)
      case .split(let one, let other): open += [other, one]
      case .jump(let target): open.append(target)
      case .save, .start, .end: open.append(place + 1)
      }
    }
    return stops
  }
}

extension Pattern {
  /// The automaton of a pattern that covers the whole text; nil for one that is searched for.
  package var automaton: Automaton? { syntax == .xsdAnchored ? Automaton(program) : nil }
}
