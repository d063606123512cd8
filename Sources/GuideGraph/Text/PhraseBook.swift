package import GuideDocument

/// The texts that guides share, by id and language.
package struct PhraseBook: Sendable {
  private var byName: [PhraseID: [String: Element]] = [:]

  package init() {}

  /// Adds a `phrases` document. Answers what was said twice.
  package mutating func add(_ document: Document) -> [Diagnostic] {
    let language = document.root[.lang] ?? ""
    var diagnostics: [Diagnostic] = []
    for element in document.root.children(.phrase) {
      guard let id = element[.id].map(PhraseID.init(_:)) else { continue }
      if let first = byName[id]?[language] {
        diagnostics.append(
          Diagnostic(
            "duplicate-id", .error, "phrase \"\(id)\" is written twice for \(language)", at: element.place(of: .id),
            consequence: "only one of the two texts is ever shown", subject: id.text,
            related: [.init(note: "first written here", place: first.place(of: .id))]))
      } else {
        byName[id, default: [:]][language] = element
      }
    }
    return diagnostics
  }

  /// The phrase in that language, else in its base language (`en` for `en-GB`), else in any that has it.
  package func phrase(_ id: PhraseID, language: String) -> Element? {
    guard let languages = byName[id] else { return nil }
    let base = String(language.prefix { $0 != "-" })
    return languages[language] ?? languages[base]
      ?? languages.filter { $0.key.prefix { $0 != "-" } == base }.min { $0.key < $1.key }?.value
  }

  package var names: [String] { byName.keys.map(\.text).sorted() }
  package var elements: [(PhraseID, Element)] {
    byName.sorted { $0.key < $1.key }.flatMap { id, languages in
      languages.sorted { $0.key < $1.key }.map { (id, $0.value) }
    }
  }
}
