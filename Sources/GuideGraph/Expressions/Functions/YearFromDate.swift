import GuideDocument

extension ExpressionFunction {
  static let yearFromDate = ExpressionFunction(
    "year-from-date", [Parameter("date", .one(.date))], .type(.integer),
    about: "The year of a date as a number.",
    example: ("year-from-date(xs:date('2026-12-24'))", "2026")
  ) { arguments, _ in
    guard case .date(let date)? = arguments[0].items.first else { return .empty }
    return Value(.integer(Int64(date.year)))
  }
}
