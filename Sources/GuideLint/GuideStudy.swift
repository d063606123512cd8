package import GuideGraph

/// A guide with what several rules need to know of it, found out once.
package final class GuideStudy: Sendable {
  package let guide: Guide
  package let flow: GuideFlow
  /// What the terminal understands in the guide's language.
  package let lexicon: Lexicon
  /// What rules on words know of that language; nil for one that they do not know.
  let language: TextLanguage?

  package init(_ guide: Guide, doubts: Doubts, lexicon: Lexicon) {
    self.guide = guide
    self.lexicon = lexicon
    language = TextLanguage.of(guide.language)
    flow = GuideFlow(guide, doubts: doubts)
  }
}
