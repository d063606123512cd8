import GuideDocument

extension ExpressionFunction {
  static let number = ExpressionFunction(
    "number", [Parameter("value", .anyOne)], .type(.decimal),
    about: "The number that a text spells, as a decimal; empty where it spells none.",
    example: ("number(' 12.50 ')", "12.5")
  ) { arguments, _ in
    arguments[0].items.first?.asNumber.map { Value(.decimal($0)) } ?? .empty
  }
}

extension Atomic {
  /// What `number()` makes of a value; nil where there is no number in it.
  fileprivate var asNumber: DecimalNumber? {
    switch self {
    case .integer, .decimal: number
    case .text(let text): DecimalNumber(XMLSpace.trim(text))
    case .boolean(let flag): flag ? DecimalNumber(1) : .zero
    case .date, .time, .dateTime, .duration: nil
    }
  }
}
