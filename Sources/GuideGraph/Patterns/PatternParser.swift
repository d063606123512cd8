/// Reads the regular expressions of XML Schema, and those of XPath 2.0 without back-references.
struct PatternParser {
  /// Parentheses and classes inside each other.
  static let maximumDepth = 64
  static let maximumCount = 10_000

  let syntax: Pattern.Syntax
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var place = 0
  private var depth = 0
  private var groups = 0

  init(_ source: String, syntax: Pattern.Syntax) {
    self.syntax = syntax
    scalars = Array(source.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let tree = try alternatives()
    guard peek() == nil else { throw error("this ) closes nothing; write \\) for the character") }
    return tree
  }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? { place + ahead < scalars.count ? scalars[place + ahead] : nil }

  mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    place += 1
    return scalar
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    place += 1
    return true
  }

  func error(_ message: String, back: Int = 0) -> PatternError {
    PatternError(message: message, offset: offsets[max(0, place - back)])
  }

  mutating func deeper() throws(PatternError) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw error("the pattern is nested more than \(Self.maximumDepth) deep") }
  }

  mutating func shallower() { depth -= 1 }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func branch() throws(PatternError) -> PatternNode {
    var pieces: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" { pieces.append(try quantified(try atom())) }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    guard let scalar = take() else { throw error("the pattern ends too early") }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "\\": return .set(try escape(inClass: false))
    case ".": return .set(ScalarSet([0x0A...0x0A, 0x0D...0x0D]).inverted)
    case "^", "$": return try anchor(scalar)
    case "?", "*", "+", "{":
      throw error("there is nothing before \(scalar) to repeat; write \\\(scalar) for the character", back: 1)
    case "}", "]": throw error("write \\\(scalar) for the character \(scalar)", back: 1)
    default: return .set(ScalarSet(scalar))
    }
  }

  private mutating func anchor(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternNode {
    guard syntax == .xsdAnchored else { return scalar == "^" ? .start : .end }
    throw error(
      "a pattern always covers the whole text, so leave \(scalar) out; write \\\(scalar) for the character", back: 1)
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    guard peek() != "?" else { throw error("groups that start with (? are not supported; use plain parentheses") }
    try deeper()
    groups += 1
    let number = groups
    let start = place
    let inner = try alternatives()
    guard take(")") else { throw error("this ( has no closing )", back: place - start + 1) }
    shallower()
    return .group(inner, number: number)
  }
}
