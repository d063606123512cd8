import Foundation

@testable import GuideSession

/// The events as a log keeps them, one JSON object a line.
func json(_ events: [Event]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try events.map { String(decoding: try encoder.encode($0), as: UTF8.self) }.joined(separator: "\n")
}

/// What the vault is given.
func vault(of events: [Event]) -> [Int: [String]] {
  Dictionary(events.flatMap(\.vaultTexts).map { ($0.number, $0.items) }) { first, _ in first }
}

/// The events read from their JSON again, with what the vault has put back.
func roundTrip(_ events: [Event], vault kept: [Int: [String]]? = nil) throws -> [Event] {
  let kept = kept ?? vault(of: events)
  let decoder = JSONDecoder()
  return try json(events).split(separator: "\n").map { line in
    try decoder.decode(Event.self, from: Data(line.utf8)).filled { kept[$0] }
  }
}
