import GuideGraph

@testable import GuideLint

extension Defect {
  static let references: [Defect] = [
    .init("unknown-step", .broadband, "id=\"none\" next=\"devices\"", "id=\"none\" next=\"⟦devises⟧\""),
    .init(
      "unknown-step", .broadband, "<acknowledge next=\"speed-better\">", "<acknowledge next=\"⟦speed-beter⟧\">"),
    .init("unknown-step", .clinic, "lt 35.0\" next=\"nurse\"", "lt 35.0\" next=\"⟦nurs⟧\""),
    .init("unknown-step", .clinic, "<otherwise next=\"fever-how-long\"/>", "<otherwise next=\"⟦fever-howlong⟧\"/>"),
    .init(
      "unknown-step", .clinic, "<busy over=\"PT10M\" next=\"call-111\"/>", "<busy over=\"PT10M\" next=\"⟦call-112⟧\"/>"),
    .init("unknown-step", .clinic, "<closed next=\"call-111\"/>", "<closed next=\"⟦cal-111⟧\"/>"),
    .init("unknown-step", .clinic, "<declined next=\"not-now\"/>", "<declined next=\"⟦notnow⟧\"/>"),
    .init("unknown-step", .clinic, "<unavailable next=\"no-times\"/>", "<unavailable next=\"⟦no-time⟧\"/>"),
    .init("unknown-step", .clinic, "<failed next=\"reception\"/>", "<failed next=\"⟦receptoin⟧\"/>"),
    .init("unknown-step", .clinic, "<done next=\"add-note\"/>", "<done next=\"⟦add-notes⟧\"/>"),
    .init(
      "unknown-step", .broadband, "<returned outcome=\"unknown\" next=\"light\"/>",
      "<returned outcome=\"unknown\" next=\"⟦ligth⟧\"/>"),
    .init("unknown-step", .broadband, "<nomatch count=\"3\" next=\"care\">", "<nomatch count=\"3\" next=\"⟦car⟧\">"),
    .init(
      "unknown-step", .broadband, "<noinput after=\"PT2M\" next=\"safety\">",
      "<noinput after=\"PT2M\" next=\"⟦safty⟧\">"),
    .init("unknown-step", .broadband, "<tried next=\"account\"/>", "<tried next=\"⟦acount⟧\"/>"),
    .init("unknown-step", .broadband, "<goto next=\"fast-enough\"/>", "<goto next=\"⟦fast-enoguh⟧\"/>"),
    .init("unknown-step", .line, "person=\"line-care\"", "person=\"⟦line-car⟧\"", with: ["unreachable-step"]),
    .init(
      "unknown-step", .clinic, "inbox=\"clinic-messages\" next=\"message-left\"",
      "inbox=\"clinic-messages\" next=\"⟦message-lift⟧\""),
    .init("unknown-step", .line, "resume=\"agent-reads\"", "resume=\"⟦agent-reeds⟧\""),
    .init("unknown-guide", .broadband, "guide=\"line-test\"", "guide=\"⟦line-tset⟧\""),
    .init(
      "unknown-outcome", .broadband, "outcome=\"outage\"", "outcome=\"⟦outtage⟧\"", with: ["subguide-outcome-unhandled"]
    ),
    .init("unknown-message-key", .line, "ref=\"care-number\"", "ref=\"⟦care-nunber⟧\""),
    .init("unknown-message-key", .clinic, "ref=\"get-111\"", "ref=\"⟦get-112⟧\""),
    .init(
      "duplicate-id", .line, "<outcome id=\"outage\"", "<outcome id=\"⟦faulty⟧\"",
      with: ["unknown-step"]),
    .init(
      "duplicate-id", .line, "<variable name=\"repair-time\" type=\"dateTime\"/>",
      "<variable name=\"repair-time\" type=\"dateTime\"/><variable name=\"⟦repair-time⟧\" type=\"dateTime\"/>"),
    .init(
      "duplicate-id", .desk, "<inbox id=\"clinic-messages\" name=\"Clinic reception\"/>",
      "<inbox id=\"clinic-messages\" name=\"Clinic reception\"/><inbox id=\"⟦clinic-messages⟧\" name=\"Again\"/>"),
    .init(
      "missing-start", .line,
      "<guide xmlns=\"urn:guidepost:1\" id=\"line-test\" version=\"1.2\" xml:lang=\"en-GB\" start=\"have-account\"",
      "⟦<guide⟧ xmlns=\"urn:guidepost:1\" id=\"line-test\" version=\"1.2\" xml:lang=\"en-GB\""),
    .init(
      "include-cycle", .phrases, "They will see the answers",
      "⟦<phrase⟧ ref=\"answers-passed\"/> They will see the answers"),
    .init(
      "unused-definition", .phrases, "<phrase id=\"answers-kept\">",
      "<phrase id=\"⟦nobody⟧\">N</phrase><phrase id=\"answers-kept\">"),
    .init(
      "confusable-ids", .broadband, "<option id=\"no\" next=\"router-dead\">",
      "<option id=\"⟦Yes⟧\" next=\"router-dead\">"),
    .init(
      "confusable-ids", .line, "<variable name=\"tests\"",
      "<variable name=\"⟦Status⟧\" type=\"text\" privacy=\"open\"/><variable name=\"tests\"", with: ["unused-variable"]),
    .init("missing-media", .broadband, "media/router-lights.svg", "⟦media/router-light.svg⟧"),
    .init("missing-media", .broadband, "media/router-lights.svg", "⟦media/Router-Lights.svg⟧"),
  ]
}
