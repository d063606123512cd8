/// The words that a project wants its texts to use and to avoid.
package struct LintDictionary: Hashable, Sendable {
  /// Names and acronyms that need no explaining and no spelling.
  package var known: [Word] = []
  /// Words that customers do not understand, each with a plain one where there is one.
  package var jargon: [Word] = []
  /// Words that another is preferred to, each with the preferred one.
  package var terms: [Word] = []

  package struct Word: Hashable, Sendable {
    /// As it stands in texts.
    package var text: String
    /// What to say instead.
    package var instead: String?
    /// The language it belongs to; nil for every one.
    package var language: String?

    package init(_ text: String, instead: String? = nil, language: String? = nil) {
      self.text = text
      self.instead = instead
      self.language = language
    }

    /// Whether it belongs to texts of a language: `en` to `en-GB`, but not the other way round.
    package func belongs(to tag: String) -> Bool {
      guard let language = language?.lowercased() else { return true }
      return tag.lowercased() == language || tag.lowercased().hasPrefix(language + "-")
    }
  }

  package init() {}
}
