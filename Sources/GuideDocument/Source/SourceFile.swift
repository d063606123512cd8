import Synchronization

/// The text of one file, and the way from a byte to a line and column.
public final class SourceFile: Sendable {
  /// As shown to people: relative to the project where there is one.
  public let path: String
  public let bytes: [UInt8]
  /// Where lines begin, counted when somebody first asks for a line.
  private let lineStarts = Mutex<[Int32]>([])

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a byte; an offset outside the file is the nearest in it.
  public func position(at offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    var (line, start) = line(at: end)
    // No editor counts a byte order mark.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    let column = bytes[start..<end].reduce(into: 1) { column, byte in column += byte & 0xC0 != 0x80 ? 1 : 0 }
    return SourcePosition(line: line, column: column, offset: offset)
  }

  /// The number of the line with a byte, from 1, and where that line begins.
  private func line(at offset: Int) -> (number: Int, start: Int) {
    lineStarts.withLock { starts in
      if starts.isEmpty { starts = Self.lineStarts(in: bytes) }
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
      }
      return (low, Int(starts[low - 1]))
    }
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
    return starts
  }
}
