import Foundation

/// Words as people compare them at a glance.
package enum PlainWords {
  /// Without case, accents and the white space around and between.
  package static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text.lowercased().collapsingSpaces }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).collapsingSpaces
  }
}

extension String {
  fileprivate var collapsingSpaces: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 || contains("  ") else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
