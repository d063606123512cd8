import Testing

@testable import GuideGraph

struct FormattingTests {
  private func run(_ source: String, _ locale: String, zone: String = "Europe/Berlin") -> String {
    var context = ExpressionTrial.context(zone: zone)
    context.locale = locale
    return ExpressionTrial.run(source, in: context)
  }

  @Test func `dates are written as people of the language write them`() {
    let day = "format-date(xs:date('2026-12-01'))"
    #expect(run(day, "en-GB") == "Tuesday, 1 December 2026")
    #expect(run(day, "en-US") == "Tuesday, December 1, 2026")
    #expect(run(day, "de-DE") == "Dienstag, 1. Dezember 2026")
  }

  @Test func `a date and time is in the session's zone and names its city`() {
    #expect(
      run("format-date(xs:dateTime('2026-12-01T08:00:00'))", "en-GB") == "Tuesday, 1 December 2026 at 08:00 (Berlin)")
    #expect(
      run("format-date(xs:dateTime('2026-12-01T08:00:00Z'))", "en-GB") == "Tuesday, 1 December 2026 at 09:00 (Berlin)")
    #expect(
      run("format-date(xs:dateTime('2026-12-01T08:00:00Z'))", "en-GB", zone: "UTC")
        == "Tuesday, 1 December 2026 at 08:00 (UTC)")
    for (zone, words) in [("Etc/UTC", "08:00 (UTC)"), ("GMT", "08:00 (UTC)"), ("Etc/GMT-3", "11:00 (UTC+3)")] {
      #expect(run("format-date(xs:dateTime('2026-12-01T08:00:00Z'))", "en-GB", zone: zone).hasSuffix(words))
    }
    #expect(run("format-date(xs:time('08:05:00'))", "en-GB") == "08:05")
    #expect(run("format-date(())", "en-GB") == "")
  }

  @Test func `numbers have the signs of the language and keep their digits`() {
    #expect(run("format-number(1234567.891)", "en-GB") == "1,234,567.891")
    #expect(run("format-number(1234567.891)", "de-DE") == "1.234.567,891")
    #expect(run("format-number(2.5, 2)", "de-DE") == "2,50")
    #expect(run("format-number(2.005, 2)", "en") == "2.01")
    #expect(run("format-number(0.123456789012345678)", "en") == "0.123456789012345678")
  }
}
