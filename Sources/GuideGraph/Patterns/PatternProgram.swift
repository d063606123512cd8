/// A pattern as instructions for threads that all read the text together.
struct PatternProgram: Hashable, Sendable {
  enum Instruction: Hashable, Sendable {
    /// Reads one scalar of the set, then goes on with the next instruction.
    case set(ScalarSet)
    /// Goes on in two places; the first is preferred.
    case split(Int, Int)
    case jump(Int)
    /// Notes where a group starts (even) or ends (odd).
    case save(Int)
    case start
    case end
    case match
  }

  /// Bounds the work for each character of a text.
  static let maximumSize = 5_000

  private(set) var instructions: [Instruction] = []
  private(set) var groups = 0
  private var effort = 0

  init(_ tree: PatternNode) throws(PatternError) {
    try add(tree)
    instructions.append(.match)
  }

  private mutating func add(_ node: PatternNode) throws(PatternError) {
    // Copies of empty parts add no instructions, but they take time.
    effort += 1
    guard effort <= 10 * Self.maximumSize, instructions.count <= Self.maximumSize else { throw Self.tooLarge }
    switch node {
    case .set(let set): instructions.append(.set(set))
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternatives(let branches): try add(alternatives: branches[...])
    case .repetition(let part, let least, let most, let isGreedy):
      try add(part, least: least, most: most, isGreedy: isGreedy)
    case .group(let inner, let number):
      groups = max(groups, number)
      instructions.append(.save(2 * number))
      try add(inner)
      instructions.append(.save(2 * number + 1))
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    }
  }

  private static let tooLarge = PatternError(
    message: "the pattern is too large when its counts are written out; use smaller counts", offset: 0)

  private mutating func add(alternatives branches: ArraySlice<PatternNode>) throws(PatternError) {
    var exits: [Int] = []
    for branch in branches.dropLast() {
      let split = reserve()
      try add(branch)
      exits.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try add(last) }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func add(_ part: PatternNode, least: Int, most: Int?, isGreedy: Bool) throws(PatternError) {
    for _ in 0..<least { try add(part) }
    guard let most else { return try add(loop: part, isGreedy: isGreedy) }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(reserve())
      try add(part)
    }
    for split in splits { instructions[split] = Self.choose(split + 1, else: instructions.count, isGreedy) }
  }

  private mutating func add(loop part: PatternNode, isGreedy: Bool) throws(PatternError) {
    let split = reserve()
    try add(part)
    instructions.append(.jump(split))
    instructions[split] = Self.choose(split + 1, else: instructions.count, isGreedy)
  }

  private mutating func reserve() -> Int {
    instructions.append(.jump(0))
    return instructions.count - 1
  }

  private static func choose(_ inside: Int, else outside: Int, _ isGreedy: Bool) -> Instruction {
    isGreedy ? .split(inside, outside) : .split(outside, inside)
  }
}
