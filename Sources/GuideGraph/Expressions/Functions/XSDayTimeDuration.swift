extension ExpressionFunction {
  static let xsDayTimeDuration = ExpressionFunction(
    "xs:dayTimeDuration", [Parameter("value", .either([.text, .duration]))], .type(.duration),
    about: "A duration from a text such as 'P2D' for two days or 'PT1H30M' for an hour and a half.",
    example: ("xs:dayTimeDuration('P1D') * 2", "P2D")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .text(let text)?:
      return try ValueType.duration.constructed(from: text, wanted: "a duration such as P2D or PT1H30M")
    default: return arguments[0]
    }
  }
}
