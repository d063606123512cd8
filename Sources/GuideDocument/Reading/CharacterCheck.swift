/// Characters that hijack a terminal, turn text round or cannot be seen, as such or as `&#...;`.
struct CharacterCheck {
  let bytes: [UInt8]
  let survey: CharacterSurvey

  func diagnostics(in file: SourceFile) -> [Diagnostic] {
    let raw = survey.findings.compactMap { finding in
      diagnostic(finding.kind, finding.scalar, finding.range, in: file)
    }
    let referred = references().compactMap { diagnostic($0.kind, $0.scalar, $0.range, in: file) }
    return raw + referred
  }

  private func references() -> [CharacterSurvey.Finding] {
    var asides: [Range<Int>]?
    var findings: [CharacterSurvey.Finding] = []
    for start in survey.references where findings.count < ReadingLimits.complaints {
      guard let (scalar, end) = Self.reference(in: bytes, at: start) else { continue }
      // A joiner by number is meant.
      guard let kind = CharacterSurvey.kind(of: scalar, after: 0x80) else { continue }
      let known = asides ?? Self.asides(in: bytes)
      asides = known
      guard !Self.covers(known, start) else { continue }
      findings.append(CharacterSurvey.Finding(kind: kind, range: start..<end, scalar: scalar))
    }
    return findings
  }

  /// The character of `&#8;` or `&#x8;` and where the reference ends.
  static func reference(in bytes: [UInt8], at start: Int) -> (UInt32, Int)? {
    guard bytes.starts(with: "&#", at: start) else { return nil }
    let isHex = bytes.starts(with: "&#x", at: start)
    var index = start + (isHex ? 3 : 2)
    let digits = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = Character(UnicodeScalar(bytes[index])).hexDigitValue, isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > digits, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
    return (value, index + 1)
  }

  /// Comments and CDATA sections, in which `&#8;` is five plain characters.
  private static func asides(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count, let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = TagScanner.endOfAside(in: bytes, at: start)
      if let end { ranges.append(start..<end) }
      index = end ?? start + 1
    }
    return ranges
  }

  private static func covers(_ ranges: [Range<Int>], _ place: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(place)
  }

  private func diagnostic(
    _ kind: CharacterSurvey.Kind, _ scalar: UInt32, _ range: Range<Int>, in file: SourceFile
  ) -> Diagnostic? {
    let place = Diagnostic.Place(file, ByteRange(range.lowerBound, range.upperBound))
    let delete = Diagnostic.Fix("delete it", at: place, replacement: "", isSafe: kind != .invisible)
    let name = Self.name(of: scalar)
    switch kind {
    case .invalid: return nil
    case .control:
      return Diagnostic(
        "control-character", .error, "the control character \(name) may not stand in a guide; delete it", at: place,
        consequence: "it could take over the terminal of whoever reads the text", subject: name, fix: delete)
    case .bidi:
      return Diagnostic(
        "bidi-override", .error, "\(name) turns the direction of the text round it; delete it", at: place,
        consequence: "people see another text than the one that was reviewed", subject: name, fix: delete)
    case .invisible:
      return Diagnostic(
        "invisible-character", .warning, "\(name) cannot be seen; delete it or write a plain space", at: place,
        consequence: "two texts that look alike are not", subject: name, fix: delete)
    }
  }

  private static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
