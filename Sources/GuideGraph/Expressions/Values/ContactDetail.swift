/// Sanity checks that catch slips of the pen, not proofs that somebody answers there.
enum ContactDetail {
  /// Six to fifteen digits (E.164's most) with blanks, `-`, `(` and `)` between, and perhaps one `+` before them all.
  static func isPhone(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    guard (6...15).contains(digits.count) else { return false }
    let head = text.unicodeScalars.prefix { !("0"..."9").contains($0) }
    let rest = text.unicodeScalars.dropFirst(head.count)
    return head.count { $0 == "+" } <= 1 && head.allSatisfy { " +-()".unicodeScalars.contains($0) }
      && rest.allSatisfy { ("0"..."9").contains($0) || " -()".unicodeScalars.contains($0) }
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
