package import GuideDocument

/// Lines and columns of one file, found once, so that many places are cheap to name.
package struct SourceLines: Sendable {
  package let file: SourceFile
  /// Where each line begins.
  private let starts: [Int32]

  package init(_ file: SourceFile) {
    self.file = file
    // A byte order mark is no character of the first line.
    var starts: [Int32] = [file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
    }
    self.starts = starts
  }

  /// Line and column from 1, the column in code points.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), file.bytes.count)
    let line = max(1, starts.partitioningIndex { Int($0) > offset })
    let start = min(Int(starts[line - 1]), offset)
    let column = file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line, column: column + 1, offset: offset)
  }

  /// The text of a line, counted from 1, without its end.
  package func text(ofLine line: Int) -> String {
    guard starts.indices.contains(line - 1) else { return "" }
    let end = line < starts.count ? Int(starts[line]) - 1 : file.bytes.count
    var bytes = file.bytes[Int(starts[line - 1])..<max(end, Int(starts[line - 1]))]
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The lines of the files of a report, each file looked at once.
package struct SourceIndex: Sendable {
  private var lines: [ObjectIdentifier: SourceLines] = [:]

  package init(_ findings: [Finding]) {
    for finding in findings {
      add(finding.place.file)
      finding.related.forEach { add($0.place.file) }
    }
  }

  private mutating func add(_ file: SourceFile) {
    if lines[ObjectIdentifier(file)] == nil { lines[ObjectIdentifier(file)] = SourceLines(file) }
  }

  package subscript(file: SourceFile) -> SourceLines { lines[ObjectIdentifier(file)] ?? SourceLines(file) }

  package func span(of place: Diagnostic.Place) -> (start: SourcePosition, end: SourcePosition) {
    let lines = self[place.file]
    return (lines.position(at: Int(place.bytes.lower)), lines.position(at: Int(place.bytes.upper)))
  }
}
