extension ElementName {
  static let total = allCases.count
  static let byName: [String: ElementName] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The case's index in `allCases`. Payload-free cases are stored as their index, which a test holds.
  var ordinal: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }
}

extension AttributeName {
  static let total = allCases.count
  static let byName: [String: AttributeName] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The case's index in `allCases`. Payload-free cases are stored as their index, which a test holds.
  var ordinal: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
