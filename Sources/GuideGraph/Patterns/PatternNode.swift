/// A part of a regular expression.
indirect enum PatternNode: Hashable, Sendable {
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `most` nil: any number.
  case repetition(PatternNode, least: Int, most: Int?, isGreedy: Bool)
  /// Parentheses; the first has number 1.
  case group(PatternNode, number: Int)
  case start
  case end
}
