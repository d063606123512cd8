/// The id of a thing of the desk. `Owner` keeps the id of a queue from being taken for the id of a calendar.
package struct DeskID<Owner>: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

extension DeskID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension DeskID: CustomStringConvertible {
  package var description: String { text }
}

extension DeskID: Comparable {
  package static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

extension DeskID: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
