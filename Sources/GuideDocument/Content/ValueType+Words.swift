extension ValueType {
  /// What a value of this type is and how one looks, to end "... is no ".
  var words: String {
    switch self {
    case .id:
      "id; an id begins with a letter and goes on with letters, digits, \"-\", \"_\" or \".\", at most 128 in all"
    case .ids:
      "list of ids; write ids with spaces between, each a letter and then letters, digits, \"-\", \"_\" or \".\""
    case .token: "name of a version; write one word without spaces, such as 1.0"
    case .bool: "yes or no; write true or false"
    case .positive: "whole number from 1; write digits, such as 3"
    case .natural: "whole number from 0; write digits, such as 20"
    case .duration: "duration; write one such as PT20M (20 minutes), PT1H30M or P30D (30 days)"
    case .date: "date; write one such as 2026-03-31"
    case .dateTime: "date and time with a zone; write one such as 2026-03-02T09:00:00+01:00"
    case .time: "time of day; write one such as 09:00"
    case .closingTime: "time of day; write one such as 17:30, or 24:00 for midnight"
    case .days: "list of days; write names from mon to sun with spaces between"
    case .language: "language; write a tag such as en-GB or de"
    case .zone: "time zone; write a name such as Europe/Berlin"
    case .oneOf(let words): "value it can have; write \(Self.list(words, "or"))"
    case .expression: "expression; it is empty, write one such as $age ge 18"
    case .pattern: "pattern; it is empty, write one such as [0-9]{8}"
    case .link: "address that a guide may link to; write one that begins with https:, tel: or mailto:"
    case .text: "text; it is empty, write something or leave it out"
    case .anything: "text"
    }
  }

  static func list(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
