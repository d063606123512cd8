extension ExpressionFunction {
  static let currentDateTime = ExpressionFunction(
    "current-dateTime", [], .type(.dateTime),
    about: "The time of the session's clock, in the session's zone.",
    example: ("current-dateTime() > xs:dateTime('1969-12-31T12:00:00Z')", "true")
  ) { _, context throws(Failure) in
    guard let now = context.localNow else { throw .because("the session's clock is outside the years 1 to 9999") }
    return Value(.dateTime(now))
  }
}
