import GuideGraph
import GuideSession
import Testing

@testable import guidepost

@Suite struct CallHeadingTests {
  @Test(
    arguments: [
      (-5, "less than a minute"), (59_999, "less than a minute"), (60_000, "1 minute"), (252_000, "4 minutes"),
      (3_600_000, "1 hour"), (3_900_000, "1 hour 5 minutes"), (7_260_000, "2 hours 1 minute"),
    ] as [(Int64, String)])
  func `time is told in words`(_ milliseconds: Int64, words: String) {
    #expect(CallHeading.time(milliseconds) == words)
  }

  @Test func `the heading names guide, time, step and what is established`() throws {
    let bench = CallBench()
    var kept = try bench.begin()
    try bench.driver(.agent).take(.answer(.text("right")), on: &kept)
    #expect(
      CallHeading(kept.session, at: .init("energy-sales", "consent"), elapsed: 252_000).words
        == "Energy sales call 4.0, 4 minutes. Step consent: Consent to talk. Established: nothing yet. Identity NOT verified (v)."
    )
    try bench.driver(.agent).take(.agent(.read), on: &kept)
    try bench.driver(.agent).take(.answer(.text("yes")), on: &kept)
    try bench.driver(.agent).take(.agent(.objection("too-dear")), on: &kept)
    #expect(
      CallHeading(kept.session, at: .init("energy-sales", "dear-ask"), elapsed: 0).words.hasSuffix(
        "Established: consent. Identity NOT verified (v). Objection: It is too expensive (return goes back)."))
  }
}
