/// What a customer holds while waiting: short enough to be called out, and given once only.
package struct Ticket: Hashable, Sendable {
  /// Letters of the line it was drawn in.
  package let series: String
  /// From 1, never reused.
  package let number: Int

  package init(series: String, number: Int) {
    self.series = series
    self.number = number
  }
}

extension Ticket: CustomStringConvertible {
  /// Reads what `description` writes, in either case and without the zeros: `B-014`, `b-14`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(parts[1])
    else { return nil }
    self.init(series: parts[0].uppercased(), number: number)
  }

  package var description: String {
    let digits = String(number)
    return series + "-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

extension Ticket: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let ticket = Ticket(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is no ticket")
    }
    self = ticket
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
