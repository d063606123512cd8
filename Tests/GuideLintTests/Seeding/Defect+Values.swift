import GuideGraph

@testable import GuideLint

extension Defect {
  /// What follows from the values that variables may hold.
  static let values: [Defect] = [
    .init(
      "answer-never-used", .line, "<variable name=\"tests\"",
      "<variable name=\"mood\" type=\"choice\" values=\"fine bad\"/><variable name=\"tests\"",
      with: ["unreachable-step"]
    ).replacing(
      "<goto next=\"outage\"/>",
      "<choice assign=\"⟦mood⟧\" next=\"outage\"><option id=\"fine\"><label>Fine</label></option><option id=\"bad\"><label>Bad</label></option></choice>"
    ).without(" person=\"line-care\""),
    .init(
      "branch-unreachable", .clinic, "<otherwise next=\"fever-how-long\"/>",
      "<when test=\"⟦$temperature ge 40.0⟧\" next=\"call-999\"/><otherwise next=\"fever-how-long\"/>"),
    .init(
      "branches-not-exhaustive", .clinic, "<decide id=\"fever\">", "⟦<decide⟧ id=\"fever\">"
    ).without("    <otherwise next=\"fever-how-long\"/>\n"),
    .init(
      "condition-always-false", .clinic, "$temperature ge 39.0 or $temperature lt 35.0", "⟦$temperature ge 46.0⟧"),
    .init("condition-always-true", .line, "$tests lt 2", "⟦$tests le 2⟧"),
    .init(
      "dead-assignment", .line, "<assign name=\"outage-text\" value=\"'We do not know",
      "<assign name=\"⟦outage-text⟧\" value=\"'Soon.'\"/><assign name=\"outage-text\" value=\"'We do not know"),
    .init(
      "division-by-zero", .broadband, "{round($speed div $promised * 100)}", "{⟦round($promised div $speed * 100)⟧}"
    ).replacing("constraint=\"$speed gt 0\"", "constraint=\"$speed ge 0\""),
    .init("impossible-comparison", .line, "$status = 'clear'", "$status = ⟦'claer'⟧"),
    .init("pii-never-used", .clinic, "<field assign=\"needs\"", "<field assign=\"⟦needs⟧\"").without(
      "    <param name=\"needs\" value=\"if (exists($needs)) then normalize-space($needs) else ''\"/>\n"),
    .init("value-out-of-range", .line, "min(($tests + 1, 2))", "⟦$tests + 1⟧").replacing(
      "initial=\"0\" min=\"0\" max=\"2\"", "initial=\"0\" min=\"0\" max=\"1\""),
  ]
}
