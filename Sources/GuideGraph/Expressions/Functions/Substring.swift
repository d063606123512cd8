extension ExpressionFunction {
  static let substring = ExpressionFunction(
    "substring",
    [
      Parameter("text", .one(.text)), Parameter("start", .one(.decimal), needed: true),
      Parameter("length", .one(.decimal), optional: true, needed: true),
    ], .type(.text),
    about: "A part of the text; the first character is number 1. Without a length, up to the end.",
    example: ("substring('12345678', 5, 2)", "56")
  ) { arguments, _ in
    let scalars = Array(arguments[0].text.unicodeScalars)
    let first = arguments[1].rounded
    let end = arguments.count > 2 ? first + arguments[2].rounded : Int128.max
    let lower = Int(Swift.max(0, Swift.min(first - 1, Int128(scalars.count))))
    let upper = Int(Swift.max(Int128(lower), Swift.min(end - 1, Int128(scalars.count))))
    return Value(.text(String(String.UnicodeScalarView(scalars[lower..<upper]))))
  }
}

extension Value {
  /// To the nearest whole number, within bounds that leave room for a sum.
  fileprivate var rounded: Int128 {
    let whole = items.first?.number?.rounded(.half) ?? 0
    return Swift.max(-Int128(Int64.max), Swift.min(whole, Int128(Int64.max)))
  }
}
