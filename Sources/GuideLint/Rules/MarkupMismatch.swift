import GuideDocument
import GuideGraph

extension Rule {
  static let markupMismatch = Rule(
    "markup-mismatch", .translation, .warning,
    "a translation of a phrase has other links, pictures or lists than the phrase",
    why: "In one language a telephone number cannot be called or a page not be opened.",
    bad: [
      .phrase(
        "<phrase id=\"wait\">Call <link href=\"tel:+441632960000\">01632 960000</link>.</phrase>",
        "<phrase id=\"⟦wait⟧\">Rufen Sie 01632 960000 an.</phrase>")
    ],
    good: [
      .phrase(
        "<phrase id=\"wait\">Call <strong>now</strong>: <link href=\"tel:+441632960000\">01632 960000</link>.</phrase>",
        "<phrase id=\"wait\">Rufen Sie <link href=\"tel:+441632960000\">01632 960000</link> an.</phrase>")
    ],
    check: .project { review in
      for pair in review.project.translations {
        for (name, words) in [(ElementName.link, "links"), (.image, "pictures"), (.list, "lists")] {
          let (first, other) = (pair.original.count(name), pair.translation.count(name))
          guard first != other else { continue }
          review.report(
            pair,
            "in \(pair.language) the phrase \"\(pair.id)\" has \(other) \(words), in \(pair.originalLanguage) \(first)",
            consequence: "people who read it lack something that others have")
        }
      }
    })
}
