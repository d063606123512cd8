import GuideDocument

extension ExpressionFunction {
  static let distinctValues = ExpressionFunction(
    "distinct-values", [Parameter("values", .any)], .sameAsFirst,
    about: "Each value once, in the order of their first places.",
    example: ("count(distinct-values((1, 2, 1)))", "2")
  ) { arguments, context in
    arguments[0].distinct(in: context.localZone)
  }
}

extension Value {
  fileprivate func distinct(in zone: LocalZone) -> Value {
    var seen: Set<Key> = []
    return Value(items.filter { seen.insert(Key($0, zone)).inserted })
  }
}

/// Equal for values that `eq` calls equal.
private enum Key: Hashable {
  case bytes([UInt8])
  case number(DecimalNumber)
  case instant(Int64)
  case other(Atomic)

  init(_ item: Atomic, _ zone: LocalZone) {
    switch item {
    case .text(let text): self = .bytes(Array(text.utf8))
    case .integer(let number): self = .number(DecimalNumber(number))
    case .decimal(let number): self = .number(number)
    case .dateTime(let moment): self = .instant(moment.instant(in: zone))
    case .boolean, .date, .time, .duration: self = .other(item)
    }
  }
}
