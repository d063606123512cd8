import GuideDocument

extension ExpressionFunction {
  static let min = ExpressionFunction(
    "min", [Parameter("values", .any)], .itemOfFirst,
    about: "The least of the values; empty for none.",
    example: ("min((3, 1, 2))", "1")
  ) { arguments, context throws(Failure) in
    try arguments[0].extreme(.before, in: context.localZone)
  }
}

extension Value {
  /// The first item that no other stands `order` of.
  func extreme(_ order: Order, in zone: LocalZone) throws(ExpressionFunction.Failure) -> Value {
    guard var best = items.first else { return .empty }
    for item in items.dropFirst() {
      guard let found = item.order(to: best, in: zone) else {
        throw .because("\(item.type.phrase) cannot be compared with \(best.type.phrase)")
      }
      if found == order { best = item }
    }
    return Value(best)
  }
}
