/// A stretch of a file in bytes, end exclusive. Small and trivial, because every node of a guide keeps some.
public struct ByteRange: Hashable, Sendable {
  public var lower: Int32
  public var upper: Int32

  public init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(clamping: lower)
    self.upper = Int32(clamping: upper)
  }

  public var isEmpty: Bool { lower >= upper }
  public var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
}
