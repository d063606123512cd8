public import GuideDocument

/// One atomic value. Numbers are integers of 64 bits or exact decimals, never binary floats.
public enum Atomic: Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case decimal(DecimalNumber)
  case boolean(Bool)
  case date(CivilDate)
  case time(CivilTime)
  case dateTime(ZonedDateTime)
  case duration(DayTimeDuration)

  /// The canonical XPath text: `2.2`, not `2.20`; `P1DT2H`; `2026-12-01T08:00:00Z`.
  public var lexical: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .duration(let duration): duration.description
    }
  }

  /// The static type of exactly this value.
  package var type: StaticType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .duration: .duration
    }
  }
}
