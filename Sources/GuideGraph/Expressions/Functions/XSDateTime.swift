import GuideDocument

extension ExpressionFunction {
  static let xsDateTime = ExpressionFunction(
    "xs:dateTime", [Parameter("value", .either([.text, .dateTime, .date]))], .type(.dateTime),
    about:
      "A date and time from a text such as '2026-12-24T08:30:00' or with Z or +01:00 behind it, or midnight of a date.",
    example: ("xs:dateTime('2026-12-24T08:30:00')", "2026-12-24T08:30:00")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .text(let text)?:
      return try ValueType.dateTime.constructed(from: text, wanted: "a date and time such as 2026-12-31T08:30:00")
    case .date(let date)?: return Value(.dateTime(ZonedDateTime(date: date, time: .midnight)))
    default: return arguments[0]
    }
  }
}
