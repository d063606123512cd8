import GuideDocument

extension ExpressionFunction {
  static let monthFromDate = ExpressionFunction(
    "month-from-date", [Parameter("date", .one(.date))], .type(.integer),
    about: "The month of a date as a number.",
    example: ("month-from-date(xs:date('2026-12-24'))", "12")
  ) { arguments, _ in
    guard case .date(let date)? = arguments[0].items.first else { return .empty }
    return Value(.integer(Int64(date.month)))
  }
}
