/// The name of a variable of a guide, without `$`.
package struct VariableName: Identifier {
  package let text: String

  package init(_ text: String) { self.text = text }
}

/// Values by variable are a JSON object.
extension VariableName: CodingKeyRepresentable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package var codingKey: any CodingKey { Key(stringValue: text) }
  package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
