import Foundation

@testable import GuideSession

/// The events as a log keeps them, one JSON object a line.
func json(_ events: [Event]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(events), as: UTF8.self).dropFirst().dropLast()
    .replacingOccurrences(of: "},{\"actor\"", with: "}\n{\"actor\"")
}

/// What the vault is given.
func vault(of events: [Event]) -> [Int: [String]] {
  Dictionary(events.flatMap(\.vaultTexts).map { ($0.number, $0.items) }) { first, _ in first }
}

/// The events read from their JSON again, with what the vault has put back.
func roundTrip(_ events: [Event], vault kept: [Int: [String]]? = nil) throws -> [Event] {
  let kept = kept ?? vault(of: events)
  return try read(json(events)).map { event in event.filled { kept[$0] } }
}

/// The events of a log alone, without their vault.
func read(_ text: String) throws -> [Event] {
  let lines = "[\(text.replacingOccurrences(of: "\n", with: ","))]"
  return try JSONDecoder().decode([Event].self, from: Data(lines.utf8))
}
