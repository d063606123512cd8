import GuideDocument
import GuideGraph

extension Rule {
  static let untranslatedCopy = Rule(
    "untranslated-copy", .translation, .info, certainty: .likely,
    "a translation of a phrase says the same words as the phrase",
    why: "It was copied to be translated, and was not.",
    bad: [
      .phrase(
        "<phrase id=\"wait\">We call you very soon.</phrase>",
        "<phrase id=\"⟦wait⟧\">We call you  very soon.</phrase>")
    ],
    good: [
      .phrase("<phrase id=\"wait\">Fernhill Care Centre</phrase>", "<phrase id=\"wait\">Fernhill Care Centre</phrase>")
    ],
    check: .project { review in
      for pair in review.project.translations {
        let (first, other) = (FoldedText(pair.original.normalizedText), FoldedText(pair.translation.normalizedText))
        guard first == other, first.words.count > 3 else { continue }
        review.report(
          pair,
          "in \(pair.language) the phrase \"\(pair.id)\" says what it says in \(pair.originalLanguage); translate it",
          consequence: "people read a language that is not theirs")
      }
    })
}
