import GuideDocument

extension ExpressionFunction {
  static let currentDate = ExpressionFunction(
    "current-date", [], .type(.date),
    about: "Today in the session's zone.",
    example: ("current-date() > xs:date('1969-12-31')", "true")
  ) { _, context throws(Failure) in
    guard let now = context.localNow else { throw .because("the session's clock is outside the years 1 to 9999") }
    return Value(.date(now.date))
  }
}
