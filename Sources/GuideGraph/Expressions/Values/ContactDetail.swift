/// Sanity checks that catch slips of the pen, not proofs that somebody answers there.
enum ContactDetail {
  /// Six to fifteen digits (E.164's most), with blanks, `+` in front, `-`, `(` and `)` between.
  static func isPhone(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let digits = scalars.count { ("0"..."9").contains($0) }
    guard (6...15).contains(digits) else { return false }
    return scalars.enumerated().allSatisfy { place, scalar in
      ("0"..."9").contains(scalar) || " -()".unicodeScalars.contains(scalar) || (scalar == "+" && place == 0)
    }
  }

  /// One `@`, no white space or control characters, a name before it and a dotted domain after it.
  static func isEmail(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.properties.isWhitespace }) else {
      return false
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
