import Foundation

extension ExpressionFunction {
  static let formatNumber = ExpressionFunction(
    "format-number",
    [Parameter("number", .one(.decimal)), Parameter("digits", .one(.integer), optional: true, needed: true)],
    .type(.text),
    about: "A number as people of the session's language write it; with digits, exactly so many after the point.",
    example: ("format-number(1234.5, 2)", "1,234.50")
  ) { arguments, context throws(Failure) in
    guard let number = arguments[0].items.first?.number else { return Value(.text("")) }
    guard arguments.count > 1 else { return Value(.text(spoken(number, digits: 0...38, context))) }
    guard case .integer(let digits)? = arguments[1].items.first, (0...18).contains(digits) else {
      throw .because("the digits of format-number() must be 0 to 18")
    }
    return Value(.text(spoken(number, digits: Int(digits)...Int(digits), context)))
  }

  private static func spoken(
    _ number: DecimalNumber, digits: ClosedRange<Int>, _ context: EvaluationContext
  ) -> String {
    let style = Decimal.FormatStyle(locale: Locale(identifier: context.locale))
      .precision(.fractionLength(digits)).rounded(rule: .toNearestOrAwayFromZero)
    // The canonical text of a decimal of ours is always a number to Foundation, and 38 digits fit.
    return Decimal(string: number.description).map(style.format) ?? number.description
  }
}
