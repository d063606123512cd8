/// What an attribute's value or a plain text must look like.
enum ValueType: Hashable, Sendable {
  case id
  /// Ids separated by white space.
  case ids
  /// Characters without white space.
  case token
  case bool
  /// A whole number of at most nine digits: from 1, and from 0.
  case positive, natural
  /// Days, hours, minutes and seconds of ISO 8601: `P30D`, `PT20M`.
  case duration
  /// A day of the years 1000 to 2999, so that the years of a pattern stay readable.
  case date
  /// A day and a time with a zone: `2026-03-02T09:00:00+01:00`.
  case dateTime
  /// `09:00`; the closing time of a day may also be 24:00.
  case time, closingTime
  /// Names of days, `mon` to `sun`, separated by white space.
  case days
  case language, zone
  case oneOf([String])
  /// An expression, whose own grammar is checked with the guide.
  case expression
  /// A regular expression, checked with the guide.
  case pattern
  /// An https, tel or mailto address, perhaps with `{...}`.
  case link
  /// At least one character that can be seen.
  case text
  case anything
}

extension ValueType {
  static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The same as a regular expression of XSD 1.0, which matches the whole value; nil where everything goes.
  var xsdPattern: String? {
    let id = "[A-Za-z][A-Za-z0-9_.\\-]{0,127}"
    let clock = "([01][0-9]|2[0-3]):[0-5][0-9]"
    switch self {
    case .id: return id
    case .ids: return "\\s*\(id)(\\s+\(id))*\\s*"
    case .token: return "\\S+"
    case .bool: return "true|false|1|0"
    case .positive: return "[1-9][0-9]{0,8}"
    case .natural: return "0|[1-9][0-9]{0,8}"
    case .duration: return Self.durationPattern
    case .date: return Self.datePattern
    case .dateTime:
      return "(\(Self.datePattern))T\(clock):[0-5][0-9](\\.[0-9]{1,9})?(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
    case .time: return clock
    case .closingTime: return "\(clock)|24:00"
    case .days:
      let day = "(\(Self.dayNames.joined(separator: "|")))"
      return "\\s*\(day)(\\s+\(day))*\\s*"
    case .language: return "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
    case .zone: return "[A-Za-z][A-Za-z0-9_+\\-]*(/[A-Za-z0-9_+\\-]+)*"
    case .oneOf(let words): return words.joined(separator: "|")
    case .link: return "(https:|tel:|mailto:)[\\s\\S]*\\S[\\s\\S]*"
    case .expression, .pattern, .text: return "[\\s\\S]*\\S[\\s\\S]*"
    case .anything: return nil
    }
  }

  private static let durationPattern: String = {
    let n = "[0-9]{1,6}"
    let time = "T(\(n)H(\(n)M)?(\(n)S)?|\(n)M(\(n)S)?|\(n)S)"
    return "P(\(n)D(\(time))?|\(time))"
  }()

  private static let datePattern: String = {
    let leap = "[12][0-9](0[48]|[2468][048]|[13579][26])|(12|16|20|24|28)00"
    let days = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
    return "[12][0-9]{3}-(\(days))|(\(leap))-02-29"
  }()
}
