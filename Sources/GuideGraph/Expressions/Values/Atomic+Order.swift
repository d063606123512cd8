import GuideDocument

extension Atomic {
  /// How this value stands to another; nil where their types have no common order. Texts go by code points; a date
  /// and time without an offset is in `zone`.
  func order(to other: Atomic, in zone: LocalZone) -> Order? {
    switch (self, other) {
    case (.text(let one), .text(let other)): Self.order(one, other)
    case (.integer(let one), .integer(let other)): Order(one, other)
    case (.boolean(let one), .boolean(let other)): Order(one ? 1 : 0, other ? 1 : 0)
    case (.date(let one), .date(let other)): Order(one, other)
    case (.time(let one), .time(let other)): Order(one, other)
    case (.duration(let one), .duration(let other)): Order(one, other)
    case (.dateTime(let one), .dateTime(let other)): Order(one.instant(in: zone), other.instant(in: zone))
    default: orderAsNumbers(to: other)
    }
  }

  /// As above, with the zone by its IANA name; UTC where the zone is unknown.
  package func order(to other: Atomic, zone: String) -> Order? { order(to: other, in: LocalZone(zone) ?? .utc) }

  private func orderAsNumbers(to other: Atomic) -> Order? {
    guard let one = number, let other = other.number else { return nil }
    return Order(one, other)
  }

  /// The value of an integer or a decimal.
  package var number: DecimalNumber? {
    switch self {
    case .integer(let number): DecimalNumber(number)
    case .decimal(let number): number
    default: nil
    }
  }

  // UTF-8 sorts like code points; Swift's own order and equality go by canonical equivalence.
  private static func order(_ one: String, _ other: String) -> Order {
    if one.utf8.elementsEqual(other.utf8) { return .same }
    return one.utf8.lexicographicallyPrecedes(other.utf8) ? .before : .after
  }
}
