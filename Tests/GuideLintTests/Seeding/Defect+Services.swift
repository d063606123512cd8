import GuideGraph

@testable import GuideLint

extension Defect {
  static let services: [Defect] = [
    .init("action-without-done", .line, "<action id=\"repair\"", "⟦<action⟧ id=\"repair\"", with: ["unreachable-step"])
      .without("    <done next=\"repair-told\"/>\n"),
    .init("action-without-failed", .line, "<action id=\"check\"", "⟦<action⟧ id=\"check\"").without(
      "    <failed next=\"not-tested\"/>\n"),
    .init("action-without-declined", .line, "<action id=\"check\"", "⟦<action⟧ id=\"check\"").adding(
      "<confirm>Shall I?</confirm>", before: "<done next=\"verdict\"/>"),
    .init(
      "appointment-without-done", .clinic, "<appointment id=\"cancel\"", "⟦<appointment⟧ id=\"cancel\"",
      with: ["unreachable-step"]
    ).without("    <done next=\"cancelled\"/>\n"),
    .init(
      "appointment-without-unavailable", .clinic, "<appointment id=\"book-doctor\"", "⟦<appointment⟧ id=\"book-doctor\""
    ).without("    <unavailable next=\"no-times\"/>\n"),
    .init(
      "appointment-without-declined", .clinic, "<appointment id=\"book-doctor\"", "⟦<appointment⟧ id=\"book-doctor\""
    ).without("    <declined next=\"not-now\"/>\n"),
    .init("appointment-without-failed", .clinic, "<appointment id=\"book-doctor\"", "⟦<appointment⟧ id=\"book-doctor\"")
      .without("    <failed next=\"reception\"/>\n"),
    .init("handoff-without-closed", .line, "<handoff id", "⟦<handoff⟧ id").without("    <closed next=\"unknown\"/>\n"),
    .init("handoff-without-busy", .line, "<handoff id", "⟦<handoff⟧ id").without(
      "    <busy over=\"PT30M\" next=\"unknown\"/>\n"),
    .init("handoff-without-declined", .line, "<handoff id", "⟦<handoff⟧ id").without(
      "    <declined next=\"unknown\"/>\n"),
    .init(
      "handoff-without-reason", .line, "<handoff id=\"line-care\" queue=\"broadband-care\" reason=\"line-test\"",
      "⟦<handoff⟧ id=\"line-care\" queue=\"broadband-care\""),
    .init(
      "closed-and-open", .desk, "<open on=\"2026-12-31\" from=\"08:00\" to=\"16:00\"/>",
      "<open on=\"2026-12-31\" from=\"08:00\" to=\"16:00\"/><closed on=\"⟦2026-12-31⟧\"/>"),
    .init(
      "hours-without-zone", .desk, "<hours id=\"nights\" zone=\"Europe/London\"", "⟦<hours⟧ id=\"nights\"",
      with: ["missing-attribute"]),
    .init("unknown-branch", .desk, "branch=\"depot\"", "branch=\"⟦depo⟧\""),
    .init("unknown-calendar", .desk, "hours=\"always\"", "hours=\"⟦allways⟧\"", with: ["unused-definition"]),
    .init("unknown-inbox", .clinic, "inbox=\"clinic-messages\"", "inbox=\"⟦clinic-message⟧\""),
    .init("unknown-queue", .line, "queue=\"broadband-care\"", "queue=\"⟦broadband-car⟧\""),
    .init("unknown-queue", .clinic, "queue=\"clinic-nurse-line\"", "queue=\"⟦tier-9⟧\""),
    .init("unknown-service", .clinic, "service=\"clinic-nurse\"", "service=\"⟦clinic-nurs⟧\""),
    .init("unknown-service", .energy, "service=\"sales-callback\"", "service=\"⟦sales-calback⟧\""),
    .init("zero-duration", .desk, "expected=\"PT8M\"", "expected=\"⟦PT0S⟧\""),
    .init("zero-duration", .desk, "slot=\"PT15M\"", "slot=\"⟦PT0M⟧\""),
    .init("booking-without-cancel", .broadband, "<appointment id=\"visit\"", "⟦<appointment⟧ id=\"visit\"")
      .without(" To change or cancel it, start here again.").without(
        " To add them, or to cancel, call <phrase ref=\"care-number\"/>."),
    .init("booking-without-recap", .energy, "<appointment id=\"callback\"", "⟦<appointment⟧ id=\"callback\"")
      .without(" Reference {$call-reference}.").replacing(
        "<appointment id=\"tied-call\"", "⟦<appointment⟧ id=\"tied-call\""),
    .init(
      "bookings-crowd-walk-ins", .desk, "window=\"P28D\" share=\"60\" hours=\"surgery\"",
      "window=\"P28D\" hours=\"surgery\""
    ).replacing("<calendar id=\"nurses\"", "<calendar id=\"⟦nurses⟧\""),
    .init(
      "hours-not-covered", .clinic, "<handoff id=\"nurse\"",
      "⟦<decide⟧ id=\"which-nurse\"><title>Which nurse</title><when test=\"is-open('clinic-nurse-line')\" next=\"nurse\"/><when test=\"is-open('clinic-night-nurse')\" next=\"night-nurse\"/></decide><handoff id=\"nurse\""
    ).replacing("<option id=\"nurse\" next=\"nurse\">", "<option id=\"nurse\" next=\"which-nurse\">"),
    .init("hours-overlap", .desk, "<open days=\"sat\" from=\"09:00\"", "⟦<open⟧ days=\"fri sat\" from=\"09:00\""),
    .init(
      "missing-desk", .line, "<handoff id=\"line-care\" queue=\"broadband-care\"",
      "<handoff id=\"line-care\" queue=\"⟦broadband-care⟧\""
    ).lacking(.desk),
    .init(
      "outcome-without-next-step", .line,
      "<prompt>We go on without a line test. You can also call us on <phrase ref=\"care-number\"/>.</prompt>",
      "⟦<prompt⟧>No result.</prompt>"),
    .init(
      "queue-without-counter", .desk, "services=\"energy-care\" skills=\"support\"/>\n\n",
      "services=\"energy-care\"/>\n\n"
    ).replacing("<queue id=\"energy-care\"", "<queue id=\"⟦energy-care⟧\""),
  ]
}
