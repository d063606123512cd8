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
  let program: PatternProgram

  package static func parse(_ source: String, syntax: Syntax) -> Result<Pattern, PatternError> {
    do throws(PatternError) {
      var parser = PatternParser(source, syntax: syntax)
      let program = try PatternProgram(try parser.parse())
      return .success(Pattern(source: source, syntax: syntax, program: program))
    } catch {
      return .failure(error)
    }
  }

  package func matches(_ text: String) -> Bool {
    var threads = PatternThreads(program)
    return threads.match(text.unicodeScalars, isAnchored: syntax == .xsdAnchored)
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.source.utf8.elementsEqual(other.source.utf8) && one.syntax == other.syntax
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(syntax)
  }
}

/// What is wrong with a pattern.
package struct PatternError: Error, Hashable, Sendable {
  package var message: String
  /// In bytes of the pattern's UTF-8 source.
  package var offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
