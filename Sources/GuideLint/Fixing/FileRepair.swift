package import GuideDocument

/// Replaces stretches of one file, and nothing else of it.
package enum FileRepair {
  /// The file's bytes with as many of the fixes as do not get into each other's way, the first of two that do; and those.
  package static func apply(_ fixes: [Diagnostic.Fix], to file: SourceFile) -> (bytes: [UInt8], done: [Diagnostic.Fix])
  {
    var bytes: [UInt8] = []
    var done: [Diagnostic.Fix] = []
    var place = 0
    for fix in fixes.sorted(by: isBefore) {
      let range = fix.place.bytes.range
      // Two fixes at one place would say twice what is to be said once.
      guard range.lowerBound >= place, range.upperBound <= file.bytes.count, done.last?.place.bytes != fix.place.bytes
      else { continue }
      bytes += file.bytes[place..<range.lowerBound]
      bytes += Array(fix.replacement.utf8)
      place = range.upperBound
      done.append(fix)
    }
    return (bytes + file.bytes[place...], done)
  }

  private static func isBefore(_ one: Diagnostic.Fix, _ other: Diagnostic.Fix) -> Bool {
    (one.place.bytes.lower, one.place.bytes.upper, one.replacement)
      < (other.place.bytes.lower, other.place.bytes.upper, other.replacement)
  }
}
