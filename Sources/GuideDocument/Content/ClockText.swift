/// Reads the written forms of dates, times and durations without computing them.
struct ClockText {
  private let value: ArraySlice<UInt8>

  init(_ value: ArraySlice<UInt8>) { self.value = value }

  var isDate: Bool {
    var rest = value
    return Self.takeDate(&rest) && rest.isEmpty
  }

  var isTime: Bool {
    var rest = value
    return Self.takeTime(&rest) && rest.isEmpty
  }

  var isDateTime: Bool {
    var rest = value
    guard Self.takeDate(&rest), Self.take("T", &rest), Self.takeTime(&rest), Self.take(":", &rest) else { return false }
    guard let seconds = Self.number(&rest, 2), seconds < 60 else { return false }
    if Self.take(".", &rest) {
      let digits = rest.prefix(while: \.isASCIIDigit).count
      guard (1...9).contains(digits) else { return false }
      rest = rest.dropFirst(digits)
    }
    return Self.takeOffset(&rest) && rest.isEmpty
  }

  /// Days, then after a `T` hours, minutes and seconds: some of them, each of at most six digits.
  var isDuration: Bool {
    var rest = value
    guard Self.take("P", &rest) else { return false }
    let days = Self.takeAmount("D", &rest)
    guard !rest.isEmpty else { return days }
    guard Self.take("T", &rest), !rest.isEmpty else { return false }
    for unit in ["H", "M", "S"] as [Unicode.Scalar] { _ = Self.takeAmount(unit, &rest) }
    return rest.isEmpty
  }

  private static func take(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private static func takeAmount(_ unit: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    let digits = rest.prefix(while: \.isASCIIDigit).count
    let after = rest.dropFirst(digits)
    guard (1...6).contains(digits), after.first == UInt8(ascii: unit) else { return false }
    rest = after.dropFirst()
    return true
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    let word = rest.prefix(digits)
    guard word.count == digits, word.allSatisfy(\.isASCIIDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return word.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func takeDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let year = number(&rest, 4), (1000...2999).contains(year), take("-", &rest) else { return false }
    guard let month = number(&rest, 2), (1...12).contains(month), take("-", &rest) else { return false }
    guard let day = number(&rest, 2) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = number(&rest, 2), hour < 24, take(":", &rest) else { return false }
    return number(&rest, 2).map { $0 < 60 } ?? false
  }

  /// `Z` or up to fourteen hours either way.
  private static func takeOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if take("Z", &rest) { return true }
    guard take("+", &rest) || take("-", &rest) else { return false }
    guard let hours = number(&rest, 2), hours <= 14, take(":", &rest) else { return false }
    return number(&rest, 2).map { $0 < 60 && (hours < 14 || $0 == 0) } ?? false
  }
}
