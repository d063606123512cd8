package import GuideDocument
package import GuideGraph

/// What a guide with mistakes in its XML leaves open: a misspelt `<opton next="tips">` names a step all the same, so that
/// nobody should claim that nothing leads to "tips".
package struct Doubts: Sendable {
  /// Steps that something unreadable may lead to.
  package private(set) var reached: Set<StepIndex> = []
  /// Steps that something unreadable stands in: where they lead is not fully known.
  package private(set) var unclear: Set<StepIndex> = []

  package init(_ guide: Guide, faults: [Diagnostic]) {
    let ranges = Self.ranges(guide, faults)
    for range in ranges {
      for name in Self.quoted(guide.document.file.bytes[range.range]) {
        if let step = guide.index(of: StepID(name)) { reached.insert(step) }
      }
    }
    guard !faults.isEmpty else { return }
    let places = faults.map(\.place.bytes.lower).sorted()
    for (position, step) in guide.steps.enumerated() {
      let bytes = guide.document[step.element].bytes
      let first = places.partitioningIndex { $0 >= bytes.lower }
      if first < places.count, places[first] < bytes.upper { unclear.insert(StepIndex(position)) }
    }
  }

  private static let rules: Set<String> = [
    "unknown-element", "unknown-attribute", "wrong-children", "duplicate-attribute", "stray-text", "wrong-namespace",
  ]

  /// The elements at fault: the innermost that a fault lies in.
  private static func ranges(_ guide: Guide, _ faults: [Diagnostic]) -> [ByteRange] {
    faults.filter { rules.contains($0.rule) }.map { fault in
      var element = guide.document.root
      while let inner = element.children.first(where: { $0.bytes.range.contains(Int(fault.place.bytes.lower)) }) {
        element = inner
      }
      let isWhole = element.bytes.lower == fault.place.bytes.lower && element.id != guide.document.root.id
      return isWhole
        ? element.bytes
        : ByteRange(Int(element.bytes.lower), min(Int(fault.place.bytes.upper) + 256, Int(element.bytes.upper)))
    }
  }

  /// Words in quotes, as attributes write them.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .filter { $0.count <= 128 }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Array {
  /// The index of the first element that satisfies a condition which, once true, stays true.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
