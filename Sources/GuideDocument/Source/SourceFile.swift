import Synchronization

/// The text of one file, and the way from a byte to a line and column.
public final class SourceFile: Sendable {
  /// As shown to people: relative to the project where there is one.
  public let path: String
  public let bytes: [UInt8]
  /// Line and column of every 1024th byte, counted when somebody first asks for a line.
  private let milestones = Mutex<[Milestone]>([])

  private struct Milestone {
    var line: Int32 = 1
    var column: Int32 = 1

    mutating func pass(_ byte: UInt8) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a byte; an offset outside the file is the nearest in it.
  public func position(at offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    var place = milestone(before: end)
    for byte in bytes[(end / Self.stretch * Self.stretch)..<end] { place.pass(byte) }
    // No editor counts a byte order mark.
    let mark = place.line == 1 && end >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    return SourcePosition(line: Int(place.line), column: max(1, Int(place.column) - mark), offset: offset)
  }

  private static let stretch = 1024

  private func milestone(before offset: Int) -> Milestone {
    milestones.withLock { milestones in
      if milestones.isEmpty { milestones = Self.milestones(in: bytes) }
      return milestones[offset / Self.stretch]
    }
  }

  private static func milestones(in bytes: [UInt8]) -> [Milestone] {
    var (milestones, place) = ([Milestone()], Milestone())
    for (index, byte) in bytes.enumerated() {
      place.pass(byte)
      if (index + 1) % stretch == 0 { milestones.append(place) }
    }
    return milestones
  }
}
