extension ExpressionFunction {
  static let mask = ExpressionFunction(
    "mask", [Parameter("text", .one(.text)), Parameter("keep", .one(.integer), needed: true)], .type(.text),
    about:
      "The text with every character but the last few replaced by a bullet, for showing numbers that others should not read.",
    example: ("mask('12345678', 3)", "•••••678")
  ) { arguments, _ throws(Failure) in
    let scalars = Array(arguments[0].text.unicodeScalars)
    guard case .integer(let keep)? = arguments[1].items.first else { return .empty }
    let hidden = scalars.count - Int(Swift.max(0, Swift.min(keep, Int64(scalars.count))))
    let rest = String(String.UnicodeScalarView(scalars[hidden...]))
    return try .limited(text: String(repeating: "•", count: hidden) + rest)
  }
}
