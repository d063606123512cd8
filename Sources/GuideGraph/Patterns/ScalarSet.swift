/// A set of Unicode scalars as ranges in ascending order with gaps between them.
package struct ScalarSet: Hashable, Sendable {
  package private(set) var ranges: [ClosedRange<UInt32>]

  package static let none = ScalarSet(sorted: [])
  /// Every scalar; surrogates are none.
  package static let all = ScalarSet(sorted: [0...0xD7FF, 0xE000...0x10FFFF])

  private init(sorted ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }

  /// Ranges in any order, which may overlap.
  package init(_ unordered: [ClosedRange<UInt32>]) {
    ranges = []
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = ranges.last, range.lowerBound <= last.upperBound + 1 else {
        ranges.append(range)
        continue
      }
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
  }

  package init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  package var isEmpty: Bool { ranges.isEmpty }

  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar.value
  }
}

extension ScalarSet {
  package func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  package func intersection(_ other: ScalarSet) -> ScalarSet {
    var common: [ClosedRange<UInt32>] = []
    var (mine, theirs) = (ranges[...], other.ranges[...])
    while let one = mine.first, let two = theirs.first {
      if one.overlaps(two) { common.append(one.clamped(to: two)) }
      if one.upperBound < two.upperBound { mine.removeFirst() } else { theirs.removeFirst() }
    }
    return ScalarSet(sorted: common)
  }

  package var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if next < range.lowerBound { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(sorted: gaps).intersection(.all)
  }

  package func subtracting(_ other: ScalarSet) -> ScalarSet { intersection(other.inverted) }

  /// A scalar of the set that a person can read, if there is one: a letter or digit rather than a sign.
  package var example: Unicode.Scalar? {
    let readable: [ClosedRange<UInt32>] = [0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x20...0x7E, 0xA1...0xD7FF]
    for range in readable {
      if let found = intersection(ScalarSet(sorted: [range])).ranges.first { return Unicode.Scalar(found.lowerBound) }
    }
    return ranges.first.flatMap { Unicode.Scalar($0.lowerBound) }
  }
}
