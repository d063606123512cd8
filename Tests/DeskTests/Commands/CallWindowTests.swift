import Testing

@testable import Desk

/// Who is next among those present at 10:00, by the letter of the discipline.
struct CallWindowTests {
  private static let ten = utc("2026-11-24T10:00")

  private func entry(
    _ number: Int, joined: Int64, start: Int64? = nil, urgent: Bool = false, lead: Int64 = 5
  ) -> CallWindow.Entry {
    CallWindow.Entry(
      order: number, isUrgent: urgent, joinedAt: Self.ten + joined * minute,
      promisedStart: start.map { Self.ten + $0 * minute },
      lead: lead * minute)
  }

  private func next(_ entries: CallWindow.Entry...) -> String? {
    CallWindow.next(among: entries, at: Self.ten).map { ($0.promisedStart == nil ? "W-" : "A-") + String($0.order) }
  }

  @Test func `an appointment that is due comes before anybody who walked in`() {
    #expect(next(entry(1, joined: -90), entry(2, joined: -1, start: 0)) == "A-2")
  }

  @Test func `of those due the one who was ready first`() {
    #expect(next(entry(1, joined: -1, start: -5), entry(2, joined: -30, start: -2)) == "A-2")
  }

  @Test func `shortly before its start an appointment comes first, unless somebody has waited very long`() {
    #expect(next(entry(1, joined: -44), entry(2, joined: -9, start: 5)) == "A-2")
    #expect(next(entry(1, joined: -45), entry(2, joined: -9, start: 5)) == "W-1")
    #expect(next(entry(1, joined: -10), entry(2, joined: -9, start: 6)) == "W-1")
  }

  @Test
  func
    `an appointment with a long lead has its turn also where another starts sooner, in whatever order they are seen`()
  {
    let walkIn = entry(1, joined: -10)
    let sooner = entry(2, joined: -9, start: 8, lead: 5)
    let longer = entry(3, joined: -9, start: 10, lead: 15)
    #expect(next(walkIn, sooner, longer) == "A-3")
    #expect(next(longer, sooner, walkIn) == "A-3")
    #expect(next(walkIn, entry(2, joined: -9, start: 4), longer) == "A-2")
    #expect(next(longer, entry(2, joined: -9, start: 4), walkIn) == "A-2")
  }

  @Test func `nobody idles while somebody came early`() {
    #expect(next(entry(1, joined: -1, start: 60), entry(2, joined: -2, start: 30)) == "A-2")
    #expect(next() == nil)
  }

  @Test func `somebody urgent comes before all`() {
    #expect(next(entry(1, joined: -5, start: -1), entry(2, joined: 0, urgent: true)) == "W-2")
  }

  @Test func `those who walked in come in the order in which they joined`() {
    #expect(next(entry(2, joined: -5), entry(1, joined: -5), entry(3, joined: -4)) == "W-1")
  }
}
