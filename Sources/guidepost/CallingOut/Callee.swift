import Foundation
import Journal

/// Somebody to ring, as the vault keeps them.
struct Callee: Hashable, Sendable, Codable {
  var name: String
  /// As the file had it, for whoever dials.
  var number: String
  /// Values for the guide, by variable.
  var variables: [String: String]

  /// Where the people of a list stand in the vault, each under the number of the entry.
  static func stream(_ list: String) -> StreamID { StreamID("list/\(list)") }
  static func key(_ list: String, _ entry: Int) -> VaultKey { VaultKey(stream(list), String(entry)) }

  init(name: String, number: String, variables: [String: String]) {
    self.name = name
    self.number = number
    self.variables = variables
  }

  init?(_ entry: VaultEntry?) {
    guard let entry, let callee = try? JSONDecoder().decode(Callee.self, from: Data(entry.value.utf8)) else {
      return nil
    }
    self = callee
  }

  func entry(at key: VaultKey, of subject: String) throws -> VaultEntry {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return VaultEntry(
      key: key, value: String(decoding: try encoder.encode(self), as: UTF8.self), privacy: "personal", subject: subject)
  }
}

/// A telephone number that two ways of writing it agree on: `+441632960123`.
struct DialledNumber: Hashable, Sendable {
  let text: String

  /// `code`: the country's dialling code for numbers that begin with a single 0; nil leaves them as they are.
  /// Nil where it is no telephone number.
  init?(_ typed: String, code: String?) {
    // "+44 (0)1632": the 0 in brackets is dialled at home only.
    let digits = typed.replacing("(0)", with: "").filter { ("0"..."9").contains($0) }
    guard (5...15).contains(digits.count), typed.allSatisfy({ $0.isASCII && ($0.isNumber || " +-()./".contains($0)) })
    else { return nil }
    if typed.trimmed.hasPrefix("+") {
      text = "+" + digits
    } else if digits.hasPrefix("00") {
      text = "+" + digits.dropFirst(2)
    } else if digits.hasPrefix("0"), let code {
      text = "+" + code + digits.dropFirst()
    } else {
      text = digits
    }
  }

  /// Dialling codes of the regions whose languages the tool speaks.
  static let codes = [
    "GB": "44", "IE": "353", "DE": "49", "AT": "43", "CH": "41", "FR": "33", "BE": "32", "ES": "34", "NL": "31",
    "IT": "39", "AU": "61", "NZ": "64",
  ]

  static func code(ofLocale locale: String?) -> String? {
    locale?.split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst().last.flatMap {
      codes[String($0).uppercased()]
    }
  }
}
