import GuideGraph

@testable import GuideLint

extension Defect {
  static let flow: [Defect] = [
    .init("dead-end", .line, "<step id=\"repair-unknown\"", "⟦<step⟧ id=\"repair-unknown\"").replacing(
      "will be done.'\"/>\n    <goto next=\"outage\"/>", "will be done.'\"/>"),
    .init(
      "dead-end", .broadband,
      "<step id=\"business\" topic=\"identity\">\n    <title>Business account</title>\n    <prompt>This is a business account, so a colleague will look at it with you.</prompt>\n    <goto next=\"care\"/>",
      "⟦<step⟧ id=\"business\" topic=\"identity\">\n    <title>Business account</title>\n    <prompt>This is a business account, so a colleague will look at it with you.</prompt>"
    ),
    .init(
      "loop-without-exit", .line, "<outcome id=\"clear\"",
      "<step id=\"⟦round⟧\"><title>R</title><prompt>R</prompt><acknowledge next=\"about\"/></step><step id=\"about\"><title>A</title><prompt>A</prompt><acknowledge next=\"round\"/></step><outcome id=\"clear\"",
      with: ["condition-always-true"]
    ).replacing("id=\"retry\" next=\"have-account\"", "id=\"retry\" next=\"round\""),
    .init(
      "loop-without-input", .line, "<outcome id=\"clear\"",
      "<step id=\"⟦spin⟧\"><title>S</title><prompt>S</prompt><goto next=\"turn\"/></step><step id=\"turn\"><title>T</title><prompt>T</prompt><goto next=\"spin\"/></step><outcome id=\"clear\"",
      with: ["condition-always-true"]
    ).replacing("id=\"retry\" next=\"have-account\"", "id=\"retry\" next=\"spin\""),
    .init(
      "no-human-escape", .line, "audience=\"both\" person=\"line-care\"", "audience=\"customer\"",
      with: ["unreachable-step"]
    ).replacing("<step id=\"account\"", "<step id=\"⟦account⟧\""),
    .init(
      "no-path-to-outcome", .line, "<outcome id=\"clear\"",
      "<step id=\"⟦round⟧\"><title>R</title><prompt>R</prompt><acknowledge next=\"about\"/></step><step id=\"⟦about⟧\"><title>A</title><prompt>A</prompt><acknowledge next=\"round\"/></step><outcome id=\"clear\"",
      with: ["unreachable-step", "condition-always-true"]
    ).replacing("id=\"retry\" next=\"have-account\"", "id=\"retry\" next=\"round\"").replacing(
      " person=\"line-care\"", ""),
    .init(
      "objection-border", .energy, "<option id=\"away\" next=\"callback\">", "<option id=\"away\" next=\"⟦dear-unit⟧\">"
    ),
    .init(
      "requirement-bypass", .energy, "<option id=\"wrong\" next=\"wrong-number\">",
      "<option id=\"wrong\" next=\"no-recording\">", with: ["unreachable-step"]
    ).replacing(
      "disposition=\"no-recording\" requires=\"consent\"", "disposition=\"no-recording\" requires=\"⟦consent⟧\""),
    .init(
      "requirement-bypass", .clinic, "<option id=\"emergency\" next=\"call-999\">",
      "<option id=\"emergency\" next=\"cancelled\">"
    ).replacing(
      "<outcome id=\"cancelled\" result=\"answered\" requires=\"identity\"",
      "<outcome id=\"cancelled\" result=\"answered\" requires=\"⟦identity⟧\""),
    .init(
      "self-loop", .broadband, "<option id=\"no\" next=\"router-dead\">", "<option id=\"no\" next=\"⟦power-back⟧\">",
      with: ["unreachable-step"]),
    .init(
      "self-loop", .clinic, "<option id=\"nurse\" next=\"nurse\"><label>Talk",
      "<option id=\"nurse\" next=\"⟦urgent-unsure⟧\"><label>Talk"),
    .init(
      "single-option", .line,
      "<choice>\n      <option id=\"retry\" next=\"have-account\"><label>Yes, test again</label></option>\n      <option id=\"go-on\" next=\"unknown\"><label>No, go on without a test</label></option>\n      <option id=\"unsure\" unsure=\"true\" next=\"unknown\"><label>I am not sure</label></option>",
      "⟦<choice⟧>\n      <option id=\"retry\" next=\"have-account\"><label>Yes, test again</label></option>"),
    .init(
      "subguide-outcome-unhandled", .broadband, "<subguide id=\"line\" guide=\"line-test\">",
      "⟦<subguide⟧ id=\"line\" guide=\"line-test\">"
    ).without("    <returned outcome=\"unknown\" next=\"light\"/>\n"),
    .init(
      "subguide-recursion", .line, "<decide id=\"have-account\">",
      "<subguide id=\"have-account\" guide=\"⟦line-test⟧\"><title>Again</title><returned outcome=\"clear\" next=\"clear\"/><returned outcome=\"faulty\" next=\"faulty\"/><returned outcome=\"outage\" next=\"outage\"/><returned outcome=\"unknown\" next=\"account\"/></subguide><decide id=\"known\">",
      with: ["condition-always-true"]
    ).replacing("id=\"go-on\" next=\"unknown\"", "id=\"go-on\" next=\"known\""),
    .init(
      "unreachable-step", .broadband, "<!-- Speed -->",
      "<step id=\"⟦lost⟧\"><title>L</title><prompt>L</prompt><acknowledge next=\"speed\"/></step>"),
    .init(
      "unreachable-step", .clinic, "<outcome id=\"kept\"",
      "<outcome id=\"⟦lost⟧\" result=\"resolved\"><title>L</title><prompt>L</prompt></outcome><outcome id=\"kept\""),
    .init(
      "unreachable-step", .energy, "<option id=\"green\" next=\"tariff-green\">",
      "<option id=\"green\" next=\"tariff-flexible\">"
    ).replacing("<step id=\"tariff-green\"", "<step id=\"⟦tariff-green⟧\""),
    .init(
      "duplicate-step", .broadband,
      "<step id=\"speed-better\" topic=\"check\">\n    <title>Is it faster?</title>\n    <prompt>Is it faster now?</prompt>",
      "<step id=\"⟦speed-better⟧\" topic=\"check\">\n    <title>Does the device work?</title>\n    <prompt>Does the device have internet now?</prompt>"
    ),
    .init(
      "effect-in-loop", .line, "<action id=\"check\" name=\"line-status\" timeout=\"PT20S\" effect=\"safe\">",
      "<action id=\"⟦check⟧\" name=\"line-status\" timeout=\"PT20S\" effect=\"undo\" undo=\"repair\">",
      with: ["unreachable-step"]
    ).replacing("<when test=\"$tests lt 2\" next=\"offer-again\"/>", "<when test=\"$tests lt 2\" next=\"check\"/>"),
    .init(
      "effect-without-confirm", .line,
      "<action id=\"check\" name=\"line-status\" timeout=\"PT20S\" effect=\"safe\">",
      "<action id=\"⟦check⟧\" name=\"line-status\" timeout=\"PT20S\" effect=\"once\">"),
    .init(
      "failing-path-no-human", .clinic, "<nomatch count=\"2\" next=\"urgent-unsure\">",
      "<nomatch count=\"2\" next=\"⟦opening⟧\">"
    ).without(" person=\"reception\""),
    .init(
      "loop-exit-impossible", .line, "<outcome id=\"clear\"",
      "<step id=\"⟦round⟧\"><title>R</title><prompt>R</prompt><acknowledge next=\"about\"/></step><decide id=\"about\"><title>A</title><when test=\"$tests gt 2\" next=\"unknown\"/><otherwise next=\"round\"/></decide><outcome id=\"clear\"",
      with: ["condition-always-true", "condition-always-false"]
    ).replacing("id=\"retry\" next=\"have-account\"", "id=\"retry\" next=\"round\""),
    .init(
      "repeat-question", .broadband, "<step id=\"no-visit\"",
      "<step id=\"mobile-again\"><title>M</title><prompt>Your number?</prompt><field assign=\"⟦mobile⟧\" example=\"07700 900123\" next=\"tell-engineer\"><label>Mobile number</label><invalid>Like 07700 900123.</invalid></field></step><step id=\"no-visit\""
    ).replacing("<done next=\"tell-engineer\"/>", "<done next=\"mobile-again\"/>"),
    .init(
      "safety-check-late", .broadband, "<step id=\"filter\" topic=\"remedy\" remedy=\"check-filter\">",
      "<step id=\"⟦filter⟧\" topic=\"remedy\" remedy=\"check-filter\" urgent=\"true\">"),
    .init(
      "unbounded-retry", .energy, "<step id=\"read-again\"", "<step id=\"⟦read-again⟧\""
    ).replacing(
      "free until {format-date($cooling-end)}.</say>\n    <acknowledge next=\"payment\">",
      "free until {format-date($cooling-end)}.</say>\n    <acknowledge next=\"understood\">"),
    .init(
      "unreachable-by-conditions", .line,
      "<when test=\"$tests lt 2\" next=\"offer-again\"/>\n    <otherwise next=\"unknown\"/>\n  </decide>",
      "<when test=\"$tests le 2\" next=\"offer-again\"/><otherwise next=\"enough\"/></decide><step id=\"⟦enough⟧\"><title>E</title><prompt>E</prompt><goto next=\"unknown\"/></step>",
      with: ["condition-always-true"]),
  ]
}
