import GuideGraph

@testable import GuideLint

extension Defect {
  static let data: [Defect] = [
    .init("branches-not-exhaustive", .line, "<decide id=\"again\"", "⟦<decide⟧ id=\"again\"").without(
      "    <otherwise next=\"unknown\"/>\n"),
    .init(
      "broken-interpolation", .clinic, "{days-from-duration($notice) * 24} hours of notice.",
      "⟦{days-from-duration($notice) * 24 hours of notice.⟧"),
    .init("broken-interpolation", .line, "<prompt>{$outage-text} You", "<prompt>$outage-text⟦}⟧ You"),
    .init("expression-syntax", .line, "$tests lt 2", "$tests lt⟦⟧"),
    .init("expression-syntax", .line, "test=\"$status = 'clear'\"", "test=\"$status =⟦=⟧ 'clear'\""),
    .init("expression-syntax", .broadband, "$speed ge 0.8 * $promised", "$speed ge 0.8 * ($promised⟦⟧"),
    .init(
      "expression-syntax", .broadband, "count($devices) = 1 and not($devices = 'other')",
      "count($devices = 1 and not($devices = 'other')⟦⟧"),
    .init(
      "maybe-unset-variable", .line, "<prompt>Shall I test once more?</prompt>",
      "<prompt>Shall I test once more, {⟦$status⟧}?</prompt>"),
    .init(
      "maybe-unset-variable", .broadband, "<prompt>Which broadband package do you have?</prompt>",
      "<prompt>Which package have you had since {⟦$visit-start⟧}?</prompt>"),
    .init("type-mismatch", .line, "$tests lt 2", "⟦$tests lt 'two'⟧"),
    .init("type-mismatch", .clinic, "$temperature ge 39.0 or", "⟦$temperature ge 'hot'⟧ or"),
    .init(
      "type-mismatch", .broadband, "<assign name=\"promised\" value=\"36\"/>",
      "<assign name=\"promised\" value=\"⟦'36'⟧\"/>"),
    .init("undefined-variable", .line, "$tests lt 2", "⟦$test⟧ lt 2"),
    .init("undefined-variable", .line, "{$outage-text}", "{⟦$outage-txt⟧}"),
    .init("undefined-variable", .broadband, "<pass variable=\"account\"/>", "<pass variable=\"⟦acount⟧\"/>"),
    .init("undefined-variable", .broadband, "assign=\"devices\"", "assign=\"⟦devises⟧\""),
    .init(
      "undefined-variable", .line, "<param name=\"account\" value=\"$account\"/>",
      "<param name=\"account\" value=\"⟦$acount⟧\"/>"),
    .init("unknown-function", .line, "format-date($repair-time)", "⟦fromat-date⟧($repair-time)"),
    .init("unknown-function", .broadband, "round($speed div", "⟦rund⟧($speed div"),
    .init(
      "unused-variable", .line, "<variable name=\"tests\"",
      "<variable name=\"⟦colour⟧\" type=\"text\" privacy=\"open\"/><variable name=\"tests\""),
    .init(
      "unused-variable", .energy, "<variable name=\"house\"",
      "<variable name=\"⟦garden⟧\" type=\"boolean\"/><variable name=\"house\""),
  ]

  static let inputs: [Defect] = [
    .init("ambiguous-answers", .broadband, "<synonym>dark</synonym>", "<synonym>⟦amber⟧</synonym>"),
    .init("asks-for-secret", .line, "<prompt>What is your account number?", "<prompt>What is your ⟦password⟧?"),
    .init("asks-for-secret", .broadband, "<label>Account number</label>", "<label>Account number and ⟦PIN⟧</label>"),
    .init(
      "internal-note-visible", .broadband,
      "<label>Red or orange, flashing</label><label audience=\"agent\">", "<label audience=\"⟦agent⟧\">"),
    .init("label-is-command", .broadband, "<label>Something else</label>", "<label>⟦Help⟧</label>"),
    .init(
      "no-format-hint", .clinic, "<field assign=\"clock\" optional=\"true\"",
      "⟦<field⟧ assign=\"clock\" optional=\"true\""
    ).without(" example=\"09:30\""),
    .init(
      "numeric-labels", .energy, "<label>Large house, 4 people or more</label>", "<label>⟦2 floors or more⟧</label>"),
    .init("pii-without-purpose", .line, "<variable name=\"account\"", "<variable name=\"⟦account⟧\"").without(
      " purpose=\"to find the line to your home\""),
    .init("pii-without-retention", .line, "<variable name=\"account\"", "<variable name=\"⟦account⟧\"").without(
      " retain=\"P30D\""),
    .init(
      "preselected-consent", .energy, "<variable name=\"house\"",
      "<variable name=\"talks\" type=\"choice\" values=\"yes later refuses never unsure\" initial=\"⟦yes⟧\"/><variable name=\"house\""
    ).replacing(
      "<step id=\"consent\" topic=\"consent\">",
      "<step id=\"consent\" topic=\"consent\" establishes=\"consent-to-talk\">"
    ).replacing(
      "<note>A hesitant answer is a no.</note>\n    <choice>",
      "<note>A hesitant answer is a no.</note>\n    <choice assign=\"talks\">"),
    .init(
      "vague-error-text", .broadband, "<invalid>Enter the number only, like 24.5.</invalid>",
      "<invalid>⟦Invalid input, please try again.⟧</invalid>"),
    .init(
      "yes-no-mismatch", .broadband, "<prompt>Does the router show a light now?</prompt>",
      "<prompt>⟦Which light does the router show now?⟧</prompt>"),
    .init(
      "duplicate-option-label", .line, "<label>No, go on without a test</label>", "⟦<label⟧>yes,  test again</label>"),
    .init("duplicate-option-label", .broadband, "<label>It is slow</label>", "⟦<label⟧>THERE IS NO INTERNET</label>"),
    .init("empty-range", .clinic, "min=\"30\" max=\"45\"", "min=\"⟦45⟧\" max=\"30\""),
    .init("empty-range", .energy, "min=\"100\" max=\"50000\"", "min=\"⟦100⟧\" max=\"50\""),
    .init("no-error-text", .line, "<field assign=\"account\"", "⟦<field⟧ assign=\"account\"").without(
      "      <invalid>Enter the 8 digits at the top of your bill, like 12345678.</invalid>\n"),
    .init("pattern-matches-nothing", .line, "<variable name=\"account\"", "<variable name=\"account\" max=\"4\"")
      .replacing("pattern=\"[0-9]{8}\"", "pattern=\"⟦[0-9]{8}⟧\""),
    .init("pattern-rejects-example", .line, "example=\"12345678\"", "example=\"⟦1234567⟧\""),
    .init("pattern-rejects-example", .energy, "example=\"SW1A 1AA\"", "example=\"⟦London⟧\""),
    .init("pattern-syntax", .line, "pattern=\"[0-9]{8}\"", "pattern=\"[0-9{8}⟦⟧\""),
    .init("pattern-syntax", .clinic, "pattern=\"[0-9A-Za-z]{4}-", "pattern=\"⟦(⟧[0-9A-Za-z]{4}-"),
  ]

  static let security: [Defect] = [
    .init("host-not-allowed", .broadband, "https://www.fernhill.example/speed", "https://⟦speed.example⟧/speed"),
    .init(
      "link-host-mismatch", .clinic, "<link href=\"https://111.nhs.uk\">111 online</link>",
      "<link href=\"https://⟦111.nhs.uk⟧\">www.fernhill.example</link>"),
    .init("path-traversal", .broadband, "media/router-lights.svg", "⟦../../router-lights.svg⟧"),
    .init("secret-in-guide", .line, "<!-- Tests the line", "<!-- ⟦AKIAJ2Q7XW5R3MZ6TK4B⟧ tests the line"),
    .init(
      "sensitive-value-echoed", .clinic, "<prompt>Choose a time with a nurse.</prompt>",
      "<prompt>Choose a time with a nurse. {if (exists($needs)) then ⟦$needs⟧ else ''}</prompt>"),
    .init(
      "untrusted-in-url", .broadband, "{if (exists($problem)) then encode-for-uri($problem) else 'none'}",
      "{if (exists($told)) then ⟦$told⟧ else 'none'}"),
    .init("control-character", .broadband, "Restart the device", "Restart ⟦&#x9B;⟧ the device"),
    .init("control-character", .energy, "Hello, this is", "Hello,⟦\u{85}⟧ this is"),
    .init("bidi-override", .broadband, "It is slow", "It is ⟦\u{202E}⟧slow"),
    .init("bidi-override", .phrases, "Your answers are kept", "Your answers ⟦&#x2066;⟧are kept"),
    .init("invisible-character", .broadband, "I cannot tell", "I⟦\u{200B}⟧ cannot tell"),
    .init("invisible-character", .clinic, "Test results", "Test⟦\u{FEFF}⟧ results"),
    .init("script-url", .broadband, "https://www.fernhill.example/speed", "⟦javascript:alert(1)⟧"),
    .init("script-url", .clinic, "href=\"https://111.nhs.uk\"", "href=\"⟦data:text/html,x⟧\""),
    .init("script-url", .clinic, "href=\"tel:999\"", "href=\"⟦file:///etc/passwd⟧\""),
  ]

  static let meta: [Defect] = [
    .init(
      "suppression-expired", .line, "<step id=\"account\"",
      "<!-- guidepost-disable-next single-option: later ⟦until=2026-01-31⟧ --><step id=\"account\""),
    .init(
      "suppression-without-reason", .line, "<step id=\"account\"",
      "⟦<!-- guidepost-disable-next single-option -->⟧<step id=\"account\"", with: ["unused-suppression"]),
    .init(
      "unknown-rule", .clinic, "<step id=\"urgent-unsure\"",
      "<!-- guidepost-disable-next ⟦single-optoin⟧: later --><step id=\"urgent-unsure\""),
    .init(
      "unknown-rule", .desk, "<hours id=\"field\"",
      "<!-- ⟦guidepost-disable⟧ single-option: later --><hours id=\"field\""),
    .init(
      "unused-suppression", .line, "<step id=\"account\"",
      "<!-- guidepost-disable-next ⟦single-option⟧: later --><step id=\"account\""),
    .init(
      "unused-suppression", .line, "<step id=\"account\"",
      "<!-- guidepost-disable-next ⟦unknown-step⟧: later --><step id=\"account\""),
  ]
}
