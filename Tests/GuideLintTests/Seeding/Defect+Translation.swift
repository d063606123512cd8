import GuideGraph

@testable import GuideLint

extension Defect {
  static let translation: [Defect] = [
    .init(
      "markup-mismatch", .german, "<phrase id=\"care-number\"><link href=\"tel:+448081570123\">0808 157 0123</link>",
      "<phrase id=\"⟦care-number⟧\">0808 157 0123"),
    .init(
      "media-only-step", .broadband, "What does the light on the front of your router look like?<br/><image",
      "⟦<image⟧"),
    .init(
      "placeholder-mismatch", .german, "<phrase id=\"answers-kept\">Ihre Antworten",
      "<phrase id=\"⟦answers-kept⟧\">{$account}: Ihre Antworten"),
    .init(
      "untranslated-copy", .german,
      "<phrase id=\"answers-kept\">Ihre Antworten bleiben gespeichert, Sie müssen nicht von vorn beginnen.",
      "<phrase id=\"⟦answers-kept⟧\">Your answers are kept, so you need not start again."),
    .init(
      "yes-words-missing", .clinic, "xml:lang=\"en-GB\"", "xml:lang=\"⟦pl⟧\"",
      with: ["unknown-message-key", "unreachable-step"]
    ).without(
      "      <option id=\"unsure\" unsure=\"true\" next=\"is-unsure\"><label>I am not sure</label></option>\n"),
  ]
}
