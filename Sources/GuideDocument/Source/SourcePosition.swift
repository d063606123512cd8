/// A place in a file as a person counts it.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// From 1.
  public var line: Int
  /// In Unicode code points, from 1.
  public var column: Int
  /// In bytes of the UTF-8 file, from 0.
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  public static func < (one: Self, other: Self) -> Bool { one.offset < other.offset }
}
