import GuideDocument
import GuideGraph

/// A phrase and the same phrase in another language.
struct PhraseTranslation {
  var id: String
  /// In the language of the project where the phrase has it, else in the language whose file comes first.
  var original: Element
  var originalLanguage: String
  var translation: Element
  var language: String
}

extension ProjectStudy {
  /// Every translation of a phrase, in the order of the files. Two countries of one language are no translation.
  var translations: [PhraseTranslation] {
    let base = { (tag: String) in tag.prefix { $0 != "-" }.lowercased() }
    let wanted = project.settings.language ?? guides.first?.guide.language ?? "en"
    let documents = project.phrases.sorted { one, other in
      base(one.root[.lang] ?? "") == base(wanted) && base(other.root[.lang] ?? "") != base(wanted)
    }
    var originals: [String: Element] = [:]
    var found: [PhraseTranslation] = []
    for document in documents {
      let language = document.root[.lang] ?? ""
      for phrase in document.root.children(.phrase) {
        guard let id = phrase[.id] else { continue }
        guard let original = originals[id] else {
          originals[id] = phrase
          continue
        }
        let first = original.document.root[.lang] ?? ""
        guard base(first) != base(language) else { continue }
        found.append(
          PhraseTranslation(
            id: id, original: original, originalLanguage: first, translation: phrase, language: language))
      }
    }
    return found
  }
}

extension Review {
  /// Reports something of a translation, at the phrase's id.
  mutating func report(_ pair: PhraseTranslation, _ message: String, consequence: String) {
    let rule = rule
    var finding = Finding(rule.id, rule.severity, rule.certainty, message, at: pair.translation.place(of: .id))
    finding.consequence = consequence
    finding.subject = pair.id
    finding.related = [
      .init(note: "in \(pair.originalLanguage) it is here", place: pair.original.place(of: .id))
    ]
    findings.append(finding)
  }
}

extension Element {
  /// How many elements of a name are in it, at any depth.
  func count(_ name: ElementName) -> Int {
    children.reduce(0) { $0 + ($1.name == name ? 1 : 0) + $1.count(name) }
  }

  /// Names of the variables that the templates in it read.
  var values: Set<String> {
    var names: Set<String> = []
    func look(_ text: String) {
      guard case .success(let parts) = splitTemplate(text) else { return }
      for case .expression(let source, _) in parts {
        names.formUnion(source.matches(of: #/\$([A-Za-z][A-Za-z0-9._-]*)/#).map { String($0.output.1) })
      }
    }
    for content in content {
      switch content {
      case .text(let words, _): look(words)
      case .element(let child):
        look(child[.href] ?? "")
        names.formUnion(child.values)
      }
    }
    return names
  }
}
