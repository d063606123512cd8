import Seeded
import Testing

@testable import GuideDocument
@testable import GuideGraph

/// Berlin: 2026-03-29 has no 02:00 to 03:00, and 2026-10-25 has it twice.
struct DateArithmeticTests {
  private func run(_ source: String, zone: String = "Europe/Berlin") -> String {
    ExpressionTrial.run(source, in: ExpressionTrial.context(zone: zone))
  }

  @Test(arguments: [
    ("string(current-dateTime())", "2026-12-01T09:30:00+01:00"), ("current-date()", "2026-12-01"),
    ("xs:dateTime('2026-06-01T12:00:00') = xs:dateTime('2026-06-01T10:00:00Z')", "true"),
    ("xs:dateTime('2026-12-01T12:00:00') = xs:dateTime('2026-12-01T11:00:00Z')", "true"),
    // The hour that is skipped counts with the offset before the gap.
    ("xs:dateTime('2026-03-29T02:30:00') = xs:dateTime('2026-03-29T01:30:00Z')", "true"),
    // The hour that comes twice is the first.
    ("xs:dateTime('2026-10-25T02:30:00') = xs:dateTime('2026-10-25T00:30:00Z')", "true"),
    ("xs:dateTime('2026-10-25T03:00:00') - xs:dateTime('2026-10-25T02:00:00')", "PT2H"),
    ("xs:dateTime('2026-03-28T12:00:00') + xs:dayTimeDuration('P1D')", "2026-03-29T13:00:00"),
    ("xs:dateTime('2026-10-25T02:30:00') + xs:dayTimeDuration('PT1H')", "2026-10-25T02:30:00+01:00"),
    ("xs:dateTime('2026-10-25T02:30:00') + xs:dayTimeDuration('PT2H')", "2026-10-25T03:30:00"),
    ("xs:dateTime('2026-03-28T12:00:00+01:00') + xs:dayTimeDuration('P1D')", "2026-03-29T12:00:00+01:00"),
    ("xs:date('2026-03-29') - xs:date('2026-03-28')", "P1D"),
    ("xs:time('23:30:00') + xs:dayTimeDuration('PT1H')", "00:30:00"),
    ("xs:date('2026-03-31') + xs:dayTimeDuration('PT23H')", "2026-03-31"),
    ("xs:date('2026-03-31') - xs:dayTimeDuration('PT1H')", "2026-03-30"),
    ("xs:dayTimeDuration('P1D') * 1.5", "P1DT12H"), ("xs:dayTimeDuration('PT1S') div 3", "PT0.333333S"),
    ("max((xs:date('2026-01-01'), xs:date('2025-01-01')))", "2026-01-01"),
  ])
  func `dates and times are counted in the session's zone`(source: String, value: String) {
    #expect(run(source) == value)
  }

  @Test func `midnight in the zone decides what today is`() {
    #expect(run("current-date()", zone: "Pacific/Auckland") == "2026-12-01")
    #expect(run("string(current-dateTime())", zone: "Pacific/Auckland") == "2026-12-01T21:30:00+13:00")
    #expect(run("current-date()", zone: "Pacific/Pago_Pago") == "2026-11-30")
  }

  @Test func `adding a duration and taking the difference gives it back`() throws {
    var numbers = Seeded(state: 7)
    let zone = try #require(LocalZone("America/New_York"))
    for _ in 0..<2000 {
      let start = try #require(
        ZonedDateTime(local: Int64.random(in: 0...4_000_000_000, using: &numbers) * 1_000_000, offset: nil))
      let length = DayTimeDuration(seconds: Int.random(in: -100_000_000...100_000_000, using: &numbers))
      let end = try #require(start.moved(by: length, in: zone))
      #expect(end.instant(in: zone) - start.instant(in: zone) == length.microseconds)
    }
  }

  @Test func `a clock out of bounds is an error, not a trap`() {
    for now in [Int64.min, Int64.max, 9_000_000_000_000_000] {
      var context = ExpressionTrial.context()
      context.now = now
      #expect(ExpressionTrial.run("current-date()", in: context).hasPrefix("the session's clock is outside"))
    }
  }
}
