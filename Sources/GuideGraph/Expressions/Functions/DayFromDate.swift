import GuideDocument

extension ExpressionFunction {
  static let dayFromDate = ExpressionFunction(
    "day-from-date", [Parameter("date", .one(.date))], .type(.integer),
    about: "The day of a date as a number.",
    example: ("day-from-date(xs:date('2026-12-24'))", "24")
  ) { arguments, _ in
    guard case .date(let date)? = arguments[0].items.first else { return .empty }
    return Value(.integer(Int64(date.day)))
  }
}
