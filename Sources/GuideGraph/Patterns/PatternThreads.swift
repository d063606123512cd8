/// All places of a program that a text may be in, each at most once: so time is text times program, never more.
struct PatternThreads {
  private let instructions: [PatternProgram.Instruction]
  /// The instructions that wait for the next scalar.
  private var waiting: [Int] = []
  private var seen: [Int]
  private var round = 0

  init(_ program: PatternProgram) {
    instructions = program.instructions
    seen = Array(repeating: -1, count: program.instructions.count)
  }

  mutating func match(_ text: String.UnicodeScalarView, isAnchored: Bool) -> Bool {
    var rest = text[...]
    var isMatched = add([0], isStart: true, isEnd: rest.isEmpty)
    while let scalar = rest.popFirst() {
      if isMatched && !isAnchored { return true }
      if waiting.isEmpty && isAnchored { return false }
      var next = waiting.compactMap { reads(scalar, at: $0) ? $0 + 1 : nil }
      if !isAnchored { next.append(0) }
      isMatched = add(next, isStart: false, isEnd: rest.isEmpty)
    }
    return isMatched
  }

  private func reads(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    guard case .set(let set) = instructions[place] else { return false }
    return set.contains(scalar)
  }

  /// Follows everything that reads nothing. True where the program's end is reached.
  private mutating func add(_ places: [Int], isStart: Bool, isEnd: Bool) -> Bool {
    round += 1
    waiting.removeAll(keepingCapacity: true)
    var isMatched = false
    var open = places
    while let place = open.popLast() {
      guard seen[place] != round else { continue }
      seen[place] = round
      switch instructions[place] {
      case .set: waiting.append(place)
      case .split(let one, let other): open += [other, one]
      case .jump(let target): open.append(target)
      case .save: open.append(place + 1)
      case .start: if isStart { open.append(place + 1) }
      case .end: if isEnd { open.append(place + 1) }
      case .match: isMatched = true
      }
    }
    return isMatched
  }
}
