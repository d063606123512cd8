/// Finds where a pattern matches first and what its groups hold, preferring what a backtracking engine would.
///
/// Threads carry their groups and are kept in order of preference, each place at most once, so that time stays
/// linear in the text for one match. Many matches may each look far ahead, hence the budget.
struct PatternSearch {
  private struct Thread {
    var place: Int
    /// Scalar indices: start and end of the match, then of each group; -1 where it took no part.
    var marks: [Int]
  }

  private let instructions: [PatternProgram.Instruction]
  private let markCount: Int
  private var seen: [Int]
  private var round = 0
  /// What may still be followed; when it is used up, nothing more is found.
  private var budget: Int

  var isExhausted: Bool { budget <= 0 }

  init(_ program: PatternProgram, budget: Int) {
    self.budget = budget
    instructions = program.instructions
    markCount = 2 * (program.groups + 1)
    seen = Array(repeating: -1, count: program.instructions.count)
  }

  /// The marks of the first match that starts at `start` or later.
  mutating func firstMatch(in text: [Unicode.Scalar], from start: Int) -> [Int]? {
    var threads: [Thread] = []
    var found: [Int]?
    var index = start
    while index <= text.count, !isExhausted {
      round += 1
      var ready: [Thread] = []
      var isCut = false
      for thread in threads where !isCut { isCut = follow(thread, index, text.count, into: &ready, &found) }
      if found == nil, !isCut {
        var marks = Array(repeating: -1, count: markCount)
        marks[0] = index
        _ = follow(Thread(place: 0, marks: marks), index, text.count, into: &ready, &found)
      }
      guard index < text.count, !(ready.isEmpty && found != nil) else { break }
      threads = ready.compactMap { advance($0, over: text[index]) }
      index += 1
    }
    return found
  }

  private func advance(_ thread: Thread, over scalar: Unicode.Scalar) -> Thread? {
    guard case .set(let set) = instructions[thread.place], set.contains(scalar) else { return nil }
    return Thread(place: thread.place + 1, marks: thread.marks)
  }

  /// Follows what reads nothing, in order of preference. True where a match cuts off all that is preferred less.
  private mutating func follow(
    _ thread: Thread, _ index: Int, _ end: Int, into ready: inout [Thread], _ found: inout [Int]?
  ) -> Bool {
    var open = [thread]
    while var thread = open.popLast() {
      budget -= 1
      guard seen[thread.place] != round else { continue }
      seen[thread.place] = round
      let next = Thread(place: thread.place + 1, marks: thread.marks)
      switch instructions[thread.place] {
      case .set: ready.append(thread)
      case .split(let one, let other):
        open.append(Thread(place: other, marks: thread.marks))
        open.append(Thread(place: one, marks: thread.marks))
      case .jump(let target): open.append(Thread(place: target, marks: thread.marks))
      case .save(let mark):
        thread.marks[mark] = index
        open.append(Thread(place: thread.place + 1, marks: thread.marks))
      case .start: if index == 0 { open.append(next) }
      case .end: if index == end { open.append(next) }
      case .match:
        thread.marks[1] = index
        found = thread.marks
        return true
      }
    }
    return false
  }
}
