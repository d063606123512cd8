import GuideGraph

@testable import GuideLint

extension Defect {
  static let structure: [Defect] = [
    .init("bad-attribute-value", .line, "timeout=\"PT20S\"", "timeout=\"⟦20 seconds⟧\""),
    .init("bad-attribute-value", .broadband, "after=\"PT2M\"", "after=\"⟦2m⟧\""),
    .init("bad-attribute-value", .energy, "xml:lang=\"en-GB\"", "xml:lang=\"⟦English, please⟧\""),
    .init("bad-attribute-value", .broadband, "urgent=\"true\"", "urgent=\"⟦yes⟧\""),
    .init("bad-attribute-value", .line, "effect=\"safe\"", "effect=\"⟦save⟧\""),
    .init("bad-attribute-value", .line, "<review-by>2027-06-30", "⟦<review-by⟧>30.06.2027"),
    .init("bad-attribute-value", .clinic, "result=\"referred\"", "result=\"⟦refered⟧\""),
    .init("bad-attribute-value", .clinic, "count=\"2\"", "count=\"⟦two⟧\""),
    .init("bad-attribute-value", .desk, "days=\"sat\"", "days=\"⟦saturday⟧\""),
    .init("bad-attribute-value", .desk, "capacity=\"2\"", "capacity=\"⟦two⟧\""),
    .init("duplicate-attribute", .broadband, "id=\"yes\" next=\"fixed\"", "id=\"yes\" next=\"fixed\" ⟦next⟧=\"fixed\""),
    .init("duplicate-attribute", .clinic, "unsure=\"true\" next", "unsure=\"true\" ⟦unsure⟧=\"false\" next"),
    .init("invalid-id", .broadband, "remedy=\"restart-device\"", "remedy=\"⟦restart device⟧\""),
    .init("invalid-id", .energy, "topic=\"opening\"", "topic=\"⟦1st⟧\""),
    .init("missing-attribute", .line, "<param name=\"account\" value=\"$account\"/>", "⟦<param⟧ name=\"account\"/>"),
    .init("missing-attribute", .broadband, "<option id=\"yes\" next=\"fixed\">", "⟦<option⟧ next=\"fixed\">"),
    .init("missing-attribute", .desk, "<inbox id=\"broadband-care\" name", "⟦<inbox⟧ name", with: ["unknown-inbox"]),
    .init("stray-text", .broadband, "<choice assign=\"light\">", "<choice assign=\"light\">⟦Choose:⟧"),
    .init(
      "stray-text", .clinic, "<prompt>What is it about?</prompt>", "<prompt>What is it about?</prompt> ⟦Please say.⟧"),
    .init("unknown-attribute", .broadband, "optional=\"true\"", "⟦optinal⟧=\"true\""),
    .init("unknown-attribute", .clinic, "relevant=\"is-open", "⟦relevent⟧=\"is-open"),
    .init("unknown-attribute", .line, "topic=\"outage\"", "topic=\"outage\" ⟦colour⟧=\"red\""),
    .init("unknown-attribute", .desk, "lead=\"PT5M\"", "⟦leed⟧=\"PT5M\""),
    .init("unknown-element", .broadband, "<hint>Pages or films take long to load</hint>", "⟦<hnt⟧>Pages</hnt>"),
    .init("unknown-element", .line, "<owner>Broadband care team</owner>", "⟦<ownr⟧>Broadband care team</ownr>"),
    .init("unknown-element", .clinic, "<why>These signs", "⟦<reason⟧>x</reason><why>These signs"),
    .init(
      "wrong-children", .broadband, "<prompt>Is it faster now?</prompt>",
      "<prompt>Is it faster now?</prompt>⟦<prompt⟧>Well?</prompt>"),
    .init(
      "wrong-children", .line,
      "<step id=\"offer-again\" topic=\"diagnosis\">\n    <title>Test again?</title>\n    <prompt>Shall I test once more?</prompt>",
      "⟦<step⟧ id=\"offer-again\" topic=\"diagnosis\">\n    <title>Test again?</title>"),
    .init(
      "wrong-children", .clinic, "<label>Yes, at least one of these</label>",
      "<label>Yes, at least one of these</label>⟦<label⟧>Yes</label>"),
    .init("wrong-namespace", .broadband, "<owner>", "⟦<x:b⟧ xmlns:x=\"urn:x\"/><owner>"),
    .init("xml-doctype", .line, "?>\n<!-- Tests", "?>\n⟦<!DOCTYPE⟧ guide>\n<!-- Tests"),
    .init("xml-encoding", .line, "encoding=\"UTF-8\"", "⟦encoding=\"latin1\"⟧"),
    .init(
      "xml-entity-bomb", .line, "?>\n<!-- Tests",
      "?>\n<!DOCTYPE guide [<!ENTITY a \"x\">⟦<!ENTITY⟧ b \"&a;&a;&a;\">]>\n<!-- Tests", with: ["xml-doctype"]),
    .init(
      "xml-external-entity", .line, "?>\n<!-- Tests",
      "?>\n<!DOCTYPE guide [⟦<!ENTITY⟧ x SYSTEM \"file:///etc/passwd\">]>\n<!-- Tests", with: ["xml-doctype"]),
    .init(
      "xml-size-limit", .line, "<prompt>The test did not",
      "<prompt>" + String(repeating: "<em>", count: 61) + "⟦<⟧em>x" + String(repeating: "</em>", count: 62)
        + "The test did not"
    ),
    .init(
      "xml-size-limit", .broadband, "<title>Busy</title>",
      "<title>⟦B⟧usy " + String(repeating: "Busy ", count: 4_000) + "</title>"),
    .init("xml-not-well-formed", .broadband, "It comes and goes", "It comes ⟦&⟧ goes"),
    .init("xml-not-well-formed", .line, "$tests lt 2", "$tests ⟦<⟧ 2"),
    .init("xml-not-well-formed", .broadband, "<em>download</em>", "⟦<em⟧>download⟦</strong>⟧"),
    .init("xml-not-well-formed", .clinic, "id=\"calm\" next=\"soon-signs\"", "id=\"calm\"⟦next⟧=\"soon-signs\""),
    .init("xml-not-well-formed", .energy, "<title>Hello</title>", "<title>Hello ⟦&nbsp;⟧</title>"),
  ]
}
