extension ScalarSet {
  /// `\p{Lu}`, `\p{L}`; nil for a name that is no general category.
  package static func category(_ name: String) -> ScalarSet? {
    guard (1...2).contains(name.utf8.count), categoryNames.contains(where: { $0.hasPrefix(name) }) else { return nil }
    let ranges = categoryRuns.compactMap { $0.name.hasPrefix(name) ? $0.range : nil }
    return ScalarSet(ranges)
  }

  /// `\d`: every decimal digit of Unicode.
  static let digits = ScalarSet(decimalZeros.map { $0...$0 + 9 })
  /// `\s`
  static let space = ScalarSet([0x09...0x0A, 0x0D...0x0D, 0x20...0x20])
  /// `\w`: all but punctuation, separators and other.
  static let word = ScalarSet(categoryRuns.compactMap { "PZC".contains($0.name.first ?? "C") ? nil : $0.range })

  /// Stretches of one general category, in order. Unassigned planes are left out, which is `Cn` all through.
  private static let categoryRuns: [(name: String, range: ClosedRange<UInt32>)] = {
    var runs: [(name: String, range: ClosedRange<UInt32>)] = []
    for range in [0...0xD7FF, 0xE000...0x3FFFF, 0xE0000...0xE01FF] as [ClosedRange<UInt32>] {
      appendRuns(of: range, to: &runs)
    }
    runs.append(("Cn", 0x40000...0xDFFFF))
    runs.append(("Cn", 0xE0200...0xEFFFF))
    runs += [
      ("Co", 0xF0000...0xFFFFD), ("Cn", 0xFFFFE...0xFFFFF), ("Co", 0x100000...0x10FFFD), ("Cn", 0x10FFFE...0x10FFFF),
    ]
    return runs
  }()

  private static func appendRuns(
    of range: ClosedRange<UInt32>, to runs: inout [(name: String, range: ClosedRange<UInt32>)]
  ) {
    var start = range.lowerBound
    var current: Unicode.GeneralCategory?
    for value in range {
      let category = Unicode.Scalar(value)?.properties.generalCategory ?? .unassigned
      if let open = current, open != category {
        runs.append((open.shortName, start...value - 1))
        start = value
      }
      current = category
    }
    if let current { runs.append((current.shortName, start...range.upperBound)) }
  }

  private static let categoryNames: [String] = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
    "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn",
  ]
}

extension Unicode.GeneralCategory {
  /// The two letters of the Unicode standard.
  fileprivate var shortName: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
