/// A regular expression, matched in time linear in the text.
package struct Pattern: Hashable, Sendable {
  package enum Syntax: Hashable, Sendable {
    /// XML Schema: the whole text must match.
    case xsdAnchored
    /// XPath 2.0 `matches`: anywhere in the text, with `^` and `$`.
    case xpathUnanchored
  }

  package let source: String
  package let syntax: Syntax

  package static func parse(_ source: String, syntax: Syntax) -> Result<Pattern, PatternError> {
    .success(Pattern(source: source, syntax: syntax))
  }

  package func matches(_ text: String) -> Bool { false }
}

/// What is wrong with a pattern.
package struct PatternError: Error, Hashable, Sendable {
  package var message: String
  /// In bytes of the pattern's UTF-8 source.
  package var offset: Int
}
