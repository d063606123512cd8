import GuideDocument

extension ExpressionFunction {
  static let daysFromDuration = ExpressionFunction(
    "days-from-duration", [Parameter("duration", .one(.duration))], .type(.integer),
    about: "The whole days of a duration.",
    example: ("days-from-duration(xs:date('2026-12-24') - xs:date('2026-12-01'))", "23")
  ) { arguments, _ in
    guard case .duration(let duration)? = arguments[0].items.first else { return .empty }
    return Value(.integer(duration.days))
  }
}
