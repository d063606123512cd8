package import GuideDocument
import GuideGraph

extension LintSettings {
  /// Reads the `<lint>` of a settings document. What is misspelt there would silently check nothing, so it is told of; of
  /// what the language lacks the content table has told.
  package static func read(_ document: Document) -> (settings: LintSettings, complaints: [Diagnostic]) {
    var reading = Reading()
    for lint in document.root.children(.lint) { reading.take(lint) }
    return (reading.settings, reading.complaints)
  }

  private struct Reading {
    var settings = LintSettings()
    var complaints: [Diagnostic] = []

    mutating func take(_ lint: Element) {
      settings.profile = lint[.profile].flatMap(Profile.init(rawValue:)) ?? settings.profile
      lint.children(.rule).forEach { takeRule($0) }
      lint.children(.threshold).forEach { takeThreshold($0) }
      settings.hosts.formUnion(lint.children(.host).compactMap { $0[.name]?.lowercased() })
      settings.dictionary.known += lint.children(.known).map { Self.word($0, instead: nil) }
      settings.dictionary.jargon += lint.children(.jargon).map { Self.word($0, instead: $0[.plain]) }
      for term in lint.children(.term) {
        guard let avoided = term[.not] else { continue }
        settings.dictionary.terms.append(.init(avoided, instead: term.normalizedText, language: term[.lang]))
      }
    }

    private static func word(_ element: Element, instead: String?) -> LintDictionary.Word {
      .init(element.normalizedText, instead: instead, language: element[.lang])
    }

    private mutating func takeRule(_ element: Element) {
      guard let name = element[.id], let level = element[.severity].flatMap(Level.init(rawValue:)) else { return }
      do throws(LintPolicy.Refusal) {
        var trial = LintPolicy()
        try trial.set(name, to: level)
        settings.levels[name] = level
      } catch {
        let isKnown = (try? LintPolicy.rules(named: name)) != nil
        complain(isKnown ? "bad-attribute-value" : "unknown-rule", error.message, element, isKnown ? .severity : .id)
      }
    }

    private mutating func takeThreshold(_ element: Element) {
      guard let name = element[.name], let text = element[.value] else { return }
      guard let threshold = Threshold(rawValue: name) else {
        let near = Spelling(Threshold.allCases.map(\.rawValue)).suggestion(for: name)
        let help = near.map { "did you mean \"\($0)\"?" } ?? "Documentation/Linting.md lists them"
        return complain("bad-attribute-value", "there is no threshold \"\(name)\"; \(help)", element, .name)
      }
      if let value = Int(text) { settings[threshold] = value }
    }

    private mutating func complain(_ rule: String, _ words: String, _ element: Element, _ attribute: AttributeName) {
      complaints.append(
        Diagnostic(rule, .error, words, at: element.place(of: attribute), subject: element[attribute]))
    }
  }
}
