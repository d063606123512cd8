extension ExpressionFunction {
  static let xsInteger = ExpressionFunction(
    "xs:integer", [Parameter("value", .either([.text, .decimal, .boolean]))], .type(.integer),
    about: "A whole number from a text, or from a decimal by cutting off what is after the point.",
    example: ("xs:integer('12')", "12")
  ) { arguments, _ throws(Failure) in
    switch arguments[0].items.first {
    case .text(let text)?: return try ValueType.integer.constructed(from: text, wanted: "a whole number such as 12")
    case .decimal(let number)?:
      guard let whole = Int64(exactly: number.rounded(.truncating)) else { throw .because("\(number) is too large") }
      return Value(.integer(whole))
    case .boolean(let flag)?: return Value(.integer(flag ? 1 : 0))
    default: return arguments[0]
    }
  }
}
