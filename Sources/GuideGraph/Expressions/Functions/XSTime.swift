import GuideDocument

extension ExpressionFunction {
  static let xsTime = ExpressionFunction(
    "xs:time", [Parameter("value", .either([.text, .time, .dateTime]))], .type(.time),
    about: "A time of day from a text such as '08:30:00', or of a date and time.",
    example: ("xs:time('08:30:00')", "08:30:00")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .text(let text)?: return try ValueType.time.constructed(from: text, wanted: "a time such as 08:30:00")
    case .dateTime(let moment)?: return Value(.time(moment.time))
    default: return arguments[0]
    }
  }
}
