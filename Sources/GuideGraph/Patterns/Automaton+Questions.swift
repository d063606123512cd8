extension Automaton {
  /// The shortest text that is accepted and has a length (in code points) within `lengths`; nil where there is none.
  package func shortestExample(lengths: PartialRangeFrom<Int> = 0...) -> String? {
    shortest(least: lengths.lowerBound, most: nil)
  }

  /// As above, with a greatest length.
  package func shortestExample(lengths: ClosedRange<Int>) -> String? {
    shortest(least: lengths.lowerBound, most: lengths.upperBound)
  }

  /// Whether no text of such a length is accepted.
  package func isEmpty(lengths: ClosedRange<Int>) -> Bool { shortestExample(lengths: lengths) == nil }

  package var isEmpty: Bool { shortestExample() == nil }

  /// The shortest text that both accept; nil where none is, or where there are more than 100 000 pairs to look at.
  package func commonExample(with other: Automaton) -> String? {
    let starts = start.flatMap { one in other.start.map { Pair(one: one, other: $0) } }
    return Self.search(from: starts, budget: 100_000) { pair in
      accepts(in: pair.one) && other.accepts(in: pair.other)
    } next: { pair in
      let theirEdges = other.edges(from: pair.other)
      return edges(from: pair.one).flatMap { mine in
        theirEdges.compactMap { theirs in
          mine.set.intersection(theirs.set).example.map { ($0, Pair(one: mine.target, other: theirs.target)) }
        }
      }
    }
  }

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  private struct Point: Hashable {
    var state: Int
    /// Characters read, counted no further than it matters.
    var length: Int
  }

  private func shortest(least: Int, most: Int?) -> String? {
    let cap = most.map { $0 + 1 } ?? least
    return Self.search(from: start.map { Point(state: $0, length: 0) }, budget: 1_000_000) { point in
      accepts(in: point.state) && point.length >= least && point.length <= most ?? .max
    } next: { point in
      guard point.length < most ?? .max else { return [] }
      return edges(from: point.state).compactMap { edge in
        edge.set.example.map { ($0, Point(state: edge.target, length: min(point.length + 1, cap))) }
      }
    }
  }

  /// Breadth first, so that the first text found is a shortest one.
  private static func search<State: Hashable>(
    from starts: [State], budget: Int, isGoal: (State) -> Bool, next: (State) -> [(Unicode.Scalar, State)]
  ) -> String? {
    var origin: [State: (scalar: Unicode.Scalar, from: State)?] = [:]
    for state in starts { origin[state] = .some(nil) }
    var line = starts
    var place = 0
    while place < line.count, place < budget {
      let state = line[place]
      place += 1
      if isGoal(state) { return text(to: state, origin) }
      for (scalar, target) in next(state) where origin[target] == nil {
        origin[target] = (scalar, state)
        line.append(target)
      }
    }
    return nil
  }

  private static func text<State: Hashable>(
    to goal: State, _ origin: [State: (scalar: Unicode.Scalar, from: State)?]
  ) -> String {
    var scalars: [Unicode.Scalar] = []
    var state = goal
    while case .some(.some(let step)) = origin[state] {
      scalars.append(step.scalar)
      state = step.from
    }
    return String(String.UnicodeScalarView(scalars.reversed()))
  }
}
