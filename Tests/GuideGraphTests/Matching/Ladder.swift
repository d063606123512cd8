@testable import GuideGraph

/// Questions as the tests ask them, in English unless said otherwise.
enum Ladder {
  static func candidates(_ labels: [String], synonyms: [String: [String]] = [:], unsure: String? = nil) -> [Candidate] {
    zip(Candidate.keys(for: labels), labels).map { key, label in
      Candidate(
        key: key, id: label.lowercased(), label: label, synonyms: synonyms[label] ?? [], isUnsure: label == unsure)
    }
  }

  /// The router question of the design.
  static let light = Matcher(
    candidates: candidates(
      ["Green", "Red", "It is off", "Not sure"], synonyms: ["Red": ["orange", "ruby"]], unsure: "Not sure"),
    lexicon: .of(locale: "en"))

  static func matcher(_ labels: [String], locale: String = "en", boolean: Bool = false) -> Matcher {
    var matcher = Matcher(candidates: candidates(labels), lexicon: .of(locale: locale))
    matcher.isBoolean = boolean
    return matcher
  }
}

extension Match {
  static func option(_ index: Int, _ rung: Rung, asks: Bool = false) -> Match {
    .option(Pick(index: index, rung: rung, needsConfirmation: asks))
  }

  static func command(_ command: CommandWord) -> Match {
    .command(command, argument: nil)
  }
}
