import GuideGraph

@testable import GuideLint

extension Defect {
  /// Every rule is asked about these, those on text as well.
  static let texts: [Defect] = [
    .init("all-caps", .broadband, "Unplug the router, wait", "⟦DO NOT TOUCH⟧ the router, wait"),
    .init(
      "alt-is-filename", .broadband, "alt=\"The light is in the middle of the front, above the name.\"",
      "alt=\"⟦router-lights.svg⟧\""),
    .init("ambiguous-date", .line, "The test did not give an answer.", "The test of ⟦03/04/2026⟧ gave no answer."),
    .init(
      "bare-url", .line, "The test did not give an answer.",
      "See ⟦https://www.fernhill.example/help/line/test/results⟧."),
    .init("blaming-tone", .line, "The test did not give an answer.", "It failed because ⟦you forgot⟧ to plug it in."),
    .init("double-negative", .line, "<prompt>Shall I test once more?", "<prompt>⟦Is it not impossible to wait?⟧"),
    .init(
      "inconsistent-term", .line, "The test did not give an answer.", "The ⟦check-up⟧ did not give an answer."
    ).replacing("<host name=\"111", "<term not=\"check-up\">test</term><host name=\"111", in: .settings),
    .init("jargon", .line, "The test did not give an answer.", "The ⟦CPE⟧ did not give an answer."),
    .init(
      "jargon", .line, "The test did not give an answer.", "The ⟦line card⟧ did not give an answer."
    ).replacing("<host name=\"111", "<jargon plain=\"line\">line card</jargon><host name=\"111", in: .settings),
    .init(
      "message-too-long", .line, "The test did not give an answer.",
      String(repeating: "The test gave us no answer at all. ", count: 8)
        + "⟦The test gave us no answer at all.⟧ The test gave us no answer at all."),
    .init("missing-title", .line, "<step id=\"not-tested\"", "⟦<step⟧ id=\"not-tested\"").without(
      "    <title>Test did not work</title>\n"),
    .init(
      "negation-trap", .broadband, "<label>It is slow</label>", "<label>It is working</label>"
    ).replacing("<label>It comes and goes</label>", "<label>⟦It is not working⟧</label>"),
    .init(
      "no-unsure-option", .broadband, "<prompt>What does the light on the front of your router look like?",
      "<prompt>⟦What does the light on the front of your router look like?⟧"
    ).without(
      "      <option id=\"unsure\" unsure=\"true\" next=\"restart\"><label>I am not sure</label></option>\n"),
    .init("no-why-text", .line, "<step id=\"account\"", "⟦<step⟧ id=\"account\"").without(
      "    <why>It lets us find the line to your home. Without it we cannot test the line.</why>\n"),
    .init(
      "one-breath", .line, "<say>Bear with me while I test your line.</say>",
      "<say>⟦Bear with me for a while as I test your line and look at what the test says about it and your home today.⟧</say>"
    ),
    .init(
      "bottleneck-step", .energy, "<step id=\"hello\" topic=\"opening\">",
      (1...3).map {
        "<step id=\"more-\($0)\"><title>M</title><prompt>Page \($0)</prompt><acknowledge next=\"\($0 == 3 ? "hello" : "more-\($0 + 1)")\"/></step>"
      }.joined() + "<step id=\"⟦hello⟧\" topic=\"opening\">"
    ).replacing("start=\"hello\"", "start=\"more-1\""),
    .init("path-too-long", .line, "<decide id=\"have-account\"", "<decide id=\"⟦have-account⟧\"").replacing(
      "audience=\"both\"", "audience=\"customer\""
    ).replacing("<option id=\"go-on\" next=\"unknown\">", "<option id=\"go-on\" next=\"more-1\">").adding(
      (1...15).map {
        "<step id=\"more-\($0)\"><title>M</title><prompt>Page \($0)</prompt><acknowledge next=\"\($0 == 15 ? "unknown" : "more-\($0 + 1)")\"/></step>"
      }.joined(), before: "<outcome id=\"clear\""),
    .init(
      "reading-grade", .line, "The test did not give an answer.",
      "⟦Preliminary examination of your telecommunications installation terminated without determinable information. Subsequent examinations necessitate authorisation, and our representatives will have to look at all of the irregularities in it as soon as they can.⟧"
    ),
    .init("sensory-only", .line, "The test did not give an answer.", "Press the ⟦green button⟧ on the front."),
    .init(
      "sentence-too-long", .line, "The test did not give an answer.",
      "⟦It is not so that we can do it or that you can do it or that he or she can do it if it is so at all.⟧"),
    .init(
      "several-questions", .line, "<prompt>Shall I test once more?", "<prompt>Shall I test once more? ⟦Is it late?⟧"),
    .init("spelling", .line, "The test did not give an answer.", "We did not ⟦recieve⟧ an answer."),
    .init("too-many-options", .broadband, "<choice assign=\"problem\">", "⟦<choice⟧ assign=\"problem\">").replacing(
      "values=\"none slow drops hot visit other unsure\"", "values=\"none slow drops hot visit other bill unsure\""
    ).adding(
      "<option id=\"bill\" next=\"tell-us\"><label>A bill</label></option>",
      before: "<option id=\"other\" next=\"tell-us\">"),
    .init(
      "vague-link-text", .broadband, "<link href=\"https://www.fernhill.example/speed\">our speed test</link>",
      "<link href=\"https://www.fernhill.example/speed\">⟦click here⟧</link>"),
  ]
}
