import GuideGraph
import GuideSession
import Insight

struct ReportJSON {
  let page: ReportPage
  let source: ReportSource

  var value: JSONValue {
    let filter = source.filter
    return .object([
      "report": .string(page.report), "unit": "session", "period": .string(filter.period.words),
      "from": filter.period.from.map { .integer($0) }, "before": filter.period.before.map { .integer($0) },
      "zone": .string(source.zone), "guide": filter.guide.map { .string($0.text) },
      "version": filter.version.map { .string($0) }, "channel": filter.channel.map { .string($0.rawValue) },
      "locale": filter.locale.map { .string($0) }, "started": .integer(Int64(source.sessions.count)),
      "open": .integer(Int64(source.open)), "testLeftOut": .integer(Int64(source.testsLeftOut)),
      "tables": .array(page.tables.map(Self.value)),
    ])
  }

  private static func value(_ table: ReportTable) -> JSONValue {
    .object([
      "title": .string(table.title),
      "rows": .array(
        table.rows.map { row in
          .object(zip(table.columns, row).map { .init(name: $0, value: value($1)) })
        }),
      "notes": table.notes.isEmpty ? nil : .array(table.notes.map { .string($0) }),
    ])
  }

  private static func value(_ cell: ReportCell) -> JSONValue {
    switch cell {
    case .text(let text): .string(text)
    case .count(let count): .integer(Int64(count))
    case .share(let share): value(share.shown)
    }
  }

  private static func value(_ shown: Proportion.Shown) -> JSONValue {
    switch shown {
    case .noData: .object(["shown": "no data"])
    case .suppressed: .object(["shown": "suppressed"])
    case .counts(let count, let n):
      .object(["shown": "counts", "count": .integer(Int64(count)), "n": .integer(Int64(n))])
    case .rate(let rate, let interval, let count, let n):
      .object([
        "shown": "rate", "count": .integer(Int64(count)), "n": .integer(Int64(n)), "share": number(rate),
        "low": number(interval.low), "high": number(interval.high),
      ])
    }
  }

  /// Four decimals are more than any of these figures is worth.
  private static func number(_ share: Double) -> JSONValue { .number((share * 10_000).rounded() / 10_000) }
}
