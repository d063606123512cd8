import GuideDocument

extension ExpressionFunction {
  static let xsDate = ExpressionFunction(
    "xs:date", [Parameter("value", .either([.text, .date, .dateTime]))], .type(.date),
    about: "A date from a text such as '2026-12-24', or the day of a date and time.",
    example: ("xs:date('2026-12-24')", "2026-12-24")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .text(let text)?: return try ValueType.date.constructed(from: text, wanted: "a date such as 2026-12-31")
    case .dateTime(let moment)?: return Value(.date(moment.date))
    default: return arguments[0]
    }
  }
}
