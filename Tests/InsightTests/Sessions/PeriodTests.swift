import Testing

@testable import Insight

@Suite struct PeriodTests {
  private let clock = LocalClock("Europe/Berlin")!

  private func period(_ since: String?, _ until: String?) throws -> Period {
    try Period.read(since: since, until: until, on: clock).get()
  }

  @Test func `days are whole, the last included, on the wall of the zone`() throws {
    let period = try period("2026-12-01", "2026-12-01")
    #expect(period.from == noon - 10 * 3_600_000)
    #expect(period.before == noon + 14 * 3_600_000)
    #expect(period.words == "from 2026-12-01 to 2026-12-01")
    #expect(period.contains(noon))
    #expect(!period.contains(noon + 14 * 3_600_000))
    #expect(period.contains(noon - 10 * 3_600_000))
  }

  @Test func `a moment ends before itself`() throws {
    let period = try period(nil, "2026-12-01T09:00:00Z")
    #expect(!period.contains(noon))
    #expect(period.contains(noon - 1))
    #expect(period.words == "before 2026-12-01T09:00:00Z")
  }

  @Test func `nothing said means all time`() throws { #expect(try period(nil, nil) == .always) }

  @Test(arguments: ["yesterday", "2026-13-01", "2026-02-30", "01.12.2026", ""]) func `what is no day is told`(
    text: String
  ) {
    #expect(throws: Period.WrongMoment(text: text)) { try period(text, nil) }
    #expect(throws: Period.WrongMoment(text: text)) { try period(nil, text) }
  }
}
