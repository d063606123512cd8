import GuideDocument
import GuideSession

/// A value as people write it, in the form that the session reads: `24 April 1980` for `1980-04-24`.
///
/// What cannot be read for certain is passed on as typed, and the session refuses it with the author's words.
struct TypedValue {
  private let typed: String
  /// Whether a date such as 03/04/2026 means 3 April: everywhere but in the United States and a few islands.
  private let isDayFirst: Bool
  /// The sign before the fraction of a number.
  private let usesDecimalComma: Bool

  init(_ typed: String, locale: String) {
    self.typed = typed
    isDayFirst = !locale.hasSuffix("-US")
    let language = locale.split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? "en"
    usesDecimalComma = ["de", "fr", "es", "it", "nl", "pt", "pl"].contains(language)
  }

  func text(for field: Prompt.Field) -> String { text(type: field.type) ?? typed }

  func text(type: String) -> String? {
    switch type {
    case "date": date?.description
    case "time": time
    case "integer": number(allowsFraction: false)
    case "decimal": number(allowsFraction: true)
    case "boolean": boolean
    case "duration": duration
    default: nil
    }
  }

  // MARK: - Dates and times

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private var date: CivilDate? {
    if let date = CivilDate(typed) { return date }
    let parts = typed.lowercased().split { " ,./-".contains($0) }.map(String.init).filter { $0 != "of" }
    let words = parts.filter { !Self.weekdays.contains(String($0.prefix(3))) || Int($0) != nil }
    guard words.count == 3 else { return nil }
    if let month = Self.months.firstIndex(where: { words.dropFirst().first?.hasPrefix($0) ?? false }) {
      return Self.date(day: words[0], month: month + 1, year: words[2])
    }
    if let month = Self.months.firstIndex(where: { words[0].hasPrefix($0) }) {
      return Self.date(day: words[1], month: month + 1, year: words[2])
    }
    guard let first = Int(words[0]), let second = Int(words[1]) else { return nil }
    if words[0].count == 4 {
      return CivilDate(year: first, month: second, day: Int(words[2]) ?? 0)
    }
    return Self.date(
      day: String(isDayFirst ? first : second), month: isDayFirst ? second : first, year: words[2])
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Years are written in full: nobody should have to guess the century.
  private static func date(day: String, month: Int, year: String) -> CivilDate? {
    let digits = day.prefix(while: \.isNumber)
    guard year.count == 4, let year = Int(year), let day = Int(digits) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private var time: String? {
    if let time = CivilTime(typed) { return time.description }
    var text = typed.lowercased().filter { !$0.isWhitespace }.replacing(".", with: ":")
    var shift = 0
    var isTwelve = false
    for (mark, hours) in [("a:m:", 0), ("p:m:", 12), ("am", 0), ("pm", 12)] where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      (shift, isTwelve) = (hours, true)
      break
    }
    let parts = text.split(separator: ":").map { Int($0) }
    guard let first = parts.first, var hour = first, parts.count <= 2, parts.count == 2 || isTwelve else { return nil }
    let minute = parts.count == 2 ? parts[1] ?? -1 : 0
    if isTwelve {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + shift
    }
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    return "\(Self.two(hour)):\(Self.two(minute)):00"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  // MARK: - Numbers

  /// Grouping signs between digits are dropped; `1,5` in English is refused rather than read as 15.
  private func number(allowsFraction: Bool) -> String? {
    let decimal: Character = usesDecimalComma ? "," : "."
    let group: Character = usesDecimalComma ? "." : ","
    let text = typed.filter { !$0.isWhitespace && $0 != "'" && $0 != "\u{202F}" }
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= (allowsFraction ? 2 : 1), let whole = parts.first else { return nil }
    let groups = whole.split(separator: group, omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  private var boolean: String? {
    switch typed.lowercased() {
    case "yes", "y", "yeah", "yep", "true": "true"
    case "no", "n", "nope", "false": "false"
    default: nil
    }
  }

  /// `2 hours`, `1 day 3 hours`, `20 min`.
  private var duration: String? {
    if DayTimeDuration(typed) != nil { return typed }
    let words = typed.lowercased().split { $0.isWhitespace || $0 == "," }.filter { $0 != "and" }
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    var seconds = 0
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let count = Int(words[index]), let unit = Self.seconds(of: words[index + 1]), count < 1_000_000 else {
        return nil
      }
      seconds += count * unit
    }
    return DayTimeDuration(seconds: seconds).description
  }

  private static func seconds(of unit: Substring) -> Int? {
    switch unit {
    case "second", "seconds", "sec", "s": 1
    case "minute", "minutes", "min", "mins", "m": 60
    case "hour", "hours", "h", "hr", "hrs": 3_600
    case "day", "days", "d": 86_400
    case "week", "weeks", "w": 604_800
    default: nil
    }
  }
}
